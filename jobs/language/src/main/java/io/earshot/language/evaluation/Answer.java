package io.earshot.language.evaluation;

import io.earshot.domain.reading.Reading;
import io.earshot.language.MessageReader;
import io.earshot.language.data.LabelledMessage;
import java.util.List;

/** A labelled message and what a reader made of it. */
public record Answer(LabelledMessage labelled, Reading reading) {

  /** What this reader makes of each message. */
  public static List<Answer> of(MessageReader reader, List<LabelledMessage> messages) {
    return messages.stream()
        .map(labelled -> new Answer(labelled, reader.read(labelled.message())))
        .toList();
  }

  /** The conversation of the message, or else the message: what answers are independent between. */
  String group() {
    String conversation = labelled.conversation();
    return conversation == null ? labelled.id() : conversation;
  }
}
