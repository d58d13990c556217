package io.earshot.local.cli;

import io.earshot.language.ReaderName;
import io.earshot.language.model.ModelStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A reader as it is asked for on the command line: {@code linear}, or {@code linear@my-models}.
 *
 * @param folder with models of the user's own, or null for those of Earshot
 */
record ReaderOption(ReaderName name, @Nullable Path folder) {

  static ReaderOption of(String written) {
    int at = written.indexOf('@');
    String name = (at < 0 ? written : written.substring(0, at)).strip();
    Path folder = at < 0 ? null : Path.of(written.substring(at + 1));
    if (folder != null && !Files.isDirectory(folder)) {
      throw new IllegalArgumentException("--reader " + written + ": no folder " + folder);
    }
    return Arrays.stream(ReaderName.values())
        .filter(known -> known.written().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .map(known -> new ReaderOption(known, folder))
        .orElseThrow(
            () -> new IllegalArgumentException("--reader " + name + " is none of " + names()));
  }

  /** All that can be asked for. */
  static String names() {
    return Arrays.stream(ReaderName.values())
        .map(ReaderName::written)
        .collect(Collectors.joining(", "));
  }

  String shownAs() {
    return folder == null ? name.written() : name.written() + "@" + folder.getFileName();
  }

  ModelStore models(Path home) {
    return folder == null ? ModelStore.at(home) : ModelStore.in(folder);
  }
}
