package io.earshot.domain.alert;

import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.Ids;
import java.time.Instant;

/** Names one alert; derived from content, so that a replay repeats it. */
public record AlertId(String value) {

  /**
   * The id of an alert.
   *
   * @param openedAt when the conversation's episode was opened: ordinals begin anew after a
   *     conversation was forgotten, the id must not
   * @param ordinal of the alert in the conversation, from 1
   */
  public static AlertId of(ConversationId conversation, Instant openedAt, int ordinal) {
    return new AlertId(Ids.derive("alert", conversation, openedAt.toEpochMilli(), ordinal));
  }

  @Override
  public String toString() {
    return value;
  }
}
