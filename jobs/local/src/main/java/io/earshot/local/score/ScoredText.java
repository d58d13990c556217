package io.earshot.local.score;

import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.Redaction;
import io.earshot.domain.reading.UnreadMessage;
import java.util.List;

/**
 * A text and what a reader made of it.
 *
 * @param message as the reader got it, its text masked
 * @param redactions the masks in it
 * @param readBy the reader's name, as it was asked for
 * @param warnings what the person must know of the models
 */
public record ScoredText(
    UnreadMessage message,
    Reading reading,
    List<Redaction> redactions,
    String readBy,
    List<String> warnings) {

  /** The text that was read. */
  public String text() {
    return message.text();
  }
}
