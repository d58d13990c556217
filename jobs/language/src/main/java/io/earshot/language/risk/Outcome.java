package io.earshot.language.risk;

import org.jspecify.annotations.Nullable;

/**
 * What became of a conversation under a detector.
 *
 * @param needFrom the entry after which a lead was needed, or null
 * @param alertedAfter the entry after which the first alert came, or null
 */
public record Outcome(String id, @Nullable Integer needFrom, @Nullable Integer alertedAfter) {

  static final int EARLIEST = -1;
  static final int LATEST = 3;

  static Outcome of(Detector detector, ReadCase conversation) {
    RiskCase told = conversation.told();
    return new Outcome(told.id(), told.needFrom(), detector.alertedAfter(conversation));
  }

  boolean needs() {
    return needFrom != null;
  }

  boolean isAlerted() {
    return alertedAfter != null;
  }

  /**
   * Whether a lead was needed, was told, and from one entry before to three after the right one.
   */
  boolean isTimely() {
    Integer turns = turns();
    return turns != null && turns >= EARLIEST && turns <= LATEST;
  }

  /** How many entries too late the alert came, negative if too early; null if there was nothing. */
  @Nullable Integer turns() {
    return needFrom == null || alertedAfter == null ? null : alertedAfter - needFrom;
  }
}
