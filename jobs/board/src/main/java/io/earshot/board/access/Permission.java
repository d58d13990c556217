package io.earshot.board.access;

/** Something that not everybody may do. */
public enum Permission {
  /** Acknowledge, snooze, judge and close alerts; try a rule without changing any. */
  ACT_ON_ALERTS,
  /** Put, pause and remove rules. */
  CHANGE_RULES
}
