package io.earshot.language.data;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Labelled messages and the files they came from, in a fixed order.
 *
 * @param messages in the order of files and lines
 * @param files sorted by name
 */
public record LabelledData(List<LabelledMessage> messages, List<DataFile> files) {

  public LabelledData {
    messages = List.copyOf(messages);
    files = List.copyOf(files);
  }

  /** The same files, but only the messages that fit. */
  public LabelledData only(Predicate<LabelledMessage> fits) {
    return new LabelledData(messages.stream().filter(fits).toList(), files);
  }

  LabelledData and(LabelledData other) {
    List<LabelledMessage> all = new ArrayList<>(messages);
    all.addAll(other.messages);
    List<DataFile> names = new ArrayList<>(files);
    names.addAll(other.files);
    return new LabelledData(all, names);
  }
}
