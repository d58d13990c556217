package io.earshot.local.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checkpoints as they lie in a folder: JOB/chk-NUMBER/_metadata. */
public final class Checkpoints {

  private static final int DEPTH = 3;

  private Checkpoints() {}

  /**
   * The newest complete checkpoint, or null if there is none.
   *
   * @throws IOException if the folder cannot be read
   */
  public static @Nullable Path newest(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return null;
    }
    try (Stream<Path> files = Files.find(folder, DEPTH, (file, about) -> isMetadata(file))) {
      return files.max(Comparator.comparing(Checkpoints::time)).map(Path::getParent).orElse(null);
    }
  }

  private static boolean isMetadata(Path file) {
    return file.endsWith("_metadata");
  }

  private static FileTime time(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0); // it is being deleted: never the newest
    }
  }
}
