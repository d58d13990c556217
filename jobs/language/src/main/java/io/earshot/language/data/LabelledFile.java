package io.earshot.language.data;

import java.util.List;

/**
 * A file of labelled messages.
 *
 * @param name relative to the path that was asked for
 * @param sha256 of its bytes
 * @param messages those of its messages that are wanted
 */
public record LabelledFile(String name, String sha256, List<LabelledMessage> messages) {

  public LabelledFile {
    messages = List.copyOf(messages);
  }
}
