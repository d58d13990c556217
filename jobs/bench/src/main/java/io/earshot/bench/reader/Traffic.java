package io.earshot.bench.reader;

import io.earshot.bench.Home;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.data.LabelledDataReader;
import io.earshot.language.data.LabelledMessage;
import java.util.List;

/**
 * What the readers are given: every English turn of the corpus's conversations, customers and
 * agents, each with the turns before it as the engine hands it on; one after the other, for ever.
 */
final class Traffic {

  private final List<UnreadMessage> messages;
  private int next;

  private Traffic(List<UnreadMessage> messages) {
    this.messages = messages;
  }

  /** The corpus under this home. */
  static Traffic at(Home home) {
    return new Traffic(
        LabelledDataReader.read(home.corpus()).messages().stream()
            .filter(labelled -> labelled.language().equals("en"))
            .map(LabelledMessage::message)
            .toList());
  }

  /** The same messages without the turns before them. */
  Traffic alone() {
    return new Traffic(
        messages.stream()
            .map(m -> new UnreadMessage(m.text(), m.role(), m.channel(), List.of(), m.language()))
            .toList());
  }

  UnreadMessage next() {
    next = next + 1 < messages.size() ? next + 1 : 0;
    return messages.get(next);
  }
}
