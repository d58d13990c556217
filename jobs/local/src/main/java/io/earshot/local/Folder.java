package io.earshot.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** A folder that is gone when its work is done. */
public record Folder(Path path) implements AutoCloseable {

  /** A new one, in the place where the system keeps such. */
  public static Folder temporary() throws IOException {
    return new Folder(Files.createTempDirectory("earshot-"));
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(path)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path one : deepestFirst) {
        Files.deleteIfExists(one);
      }
    } catch (IOException e) {
      LoggerFactory.getLogger(Folder.class).warn("{} was not deleted", path, e);
    }
  }
}
