package io.earshot.language.data;

import java.util.List;
import java.util.function.Predicate;

/**
 * Labelled messages and the files they came from, in a fixed order.
 *
 * @param files sorted by name, none of them empty
 */
public record LabelledData(List<LabelledFile> files) {

  public LabelledData {
    files = files.stream().filter(file -> !file.messages().isEmpty()).toList();
  }

  /** All messages, in the order of files and lines. */
  public List<LabelledMessage> messages() {
    return files.stream().flatMap(file -> file.messages().stream()).toList();
  }

  /** Only the messages that fit, and the files that hold one. */
  public LabelledData only(Predicate<LabelledMessage> fits) {
    return new LabelledData(
        files.stream()
            .map(
                file ->
                    new LabelledFile(
                        file.name(), file.sha256(), file.messages().stream().filter(fits).toList()))
            .toList());
  }
}
