package io.earshot.domain.arrangement;

import io.earshot.domain.event.ParticipantRole;
import java.time.Instant;

/**
 * What is kept of a message that was handed on: enough to know it again, none of its words.
 *
 * @param id hash of its messageId
 * @param text hash of its text, or {@link #RETRACTED}
 * @param revision as last handed on
 */
public record SeenMessage(long id, long text, Instant sentAt, ParticipantRole role, int revision) {

  /** Stands for the text of a message that was taken back. */
  static final long RETRACTED = 0;

  boolean isRetracted() {
    return text == RETRACTED;
  }
}
