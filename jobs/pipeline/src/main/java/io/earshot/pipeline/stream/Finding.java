package io.earshot.pipeline.stream;

import io.earshot.domain.escalation.Correction;
import io.earshot.domain.escalation.Escalation;
import org.jspecify.annotations.Nullable;

/**
 * What follow-conversation has found for alerts: a record with a place for each kind and exactly
 * one of them filled.
 */
public record Finding(@Nullable Escalation escalation, @Nullable Correction correction) {

  /**
   * What the stream is partitioned by.
   *
   * @throws IllegalStateException if nothing was found
   */
  public String conversationKey() {
    if (escalation != null) {
      return escalation.conversationId().value();
    }
    return found().conversationId().value();
  }

  /**
   * The correction, of a finding that is no escalation.
   *
   * @throws IllegalStateException if it is none
   */
  public Correction found() {
    if (correction == null) {
      throw new IllegalStateException("a finding without a finding");
    }
    return correction;
  }
}
