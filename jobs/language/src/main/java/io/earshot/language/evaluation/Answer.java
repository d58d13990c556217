package io.earshot.language.evaluation;

import io.earshot.domain.reading.Reading;
import io.earshot.language.MessageReader;
import io.earshot.language.data.LabelledMessage;
import java.util.ArrayList;
import java.util.List;

/** A labelled message and what a reader made of it. */
public record Answer(LabelledMessage labelled, Reading reading) {

  /** What this reader makes of each message. */
  public static List<Answer> of(MessageReader reader, List<LabelledMessage> messages) {
    List<Reading> readings =
        reader.readAll(messages.stream().map(LabelledMessage::message).toList());
    List<Answer> answers = new ArrayList<>(readings.size());
    for (int i = 0; i < readings.size(); i++) {
      answers.add(new Answer(messages.get(i), readings.get(i)));
    }
    return answers;
  }

  /** The conversation of the message, or else the message: what answers are independent between. */
  String group() {
    String conversation = labelled.conversation();
    return conversation == null ? labelled.id() : conversation;
  }
}
