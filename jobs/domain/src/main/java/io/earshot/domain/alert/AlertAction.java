package io.earshot.domain.alert;

import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.Ids;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a lead does with an alert, as it comes in on alert-actions.v1.
 *
 * @param by who; a name or an id of the house
 * @param until when a snooze ends; null for as long as is usual, and for every other action
 * @param at when, by the lead's clock
 */
public record AlertAction(
    AlertId alertId,
    ConversationId conversationId,
    Kind action,
    String by,
    @Nullable Instant until,
    Instant at) {

  /** What is done. */
  public enum Kind {
    ACKNOWLEDGE,
    SNOOZE,
    USEFUL,
    NOT_USEFUL,
    CLOSE;

    /** Whether it says what the alert was worth, and leaves it as it is. */
    public boolean isVerdict() {
      return this == USEFUL || this == NOT_USEFUL;
    }
  }

  /** What came of it. */
  public enum Outcome {
    DONE,
    /** The very same was done before. */
    DUPLICATE,
    /** Somebody else was first. */
    ALREADY_DONE,
    /** The alert is over, or a later action has come before. */
    TOO_LATE,
    /** No such alert, or one that is forgotten. */
    UNKNOWN_ALERT
  }

  /** A number that stands for this very action. */
  long hash() {
    return Ids.hash(String.join("|", alertId.value(), action.name(), by, "" + until, "" + at));
  }
}
