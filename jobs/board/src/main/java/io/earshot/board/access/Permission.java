package io.earshot.board.access;

/** Something that not everybody may do. */
public enum Permission {
  /** Acknowledge, snooze, judge and close alerts. */
  ACT_ON_ALERTS,
  /** Put, pause and remove rules. */
  CHANGE_RULES
}
