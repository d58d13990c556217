package io.earshot.domain.alert;

/** Where an alert is in its life. */
public enum AlertState {
  OPENED,
  /** Still open, and more severe or better founded than before. */
  RAISED,
  ACKNOWLEDGED,
  SNOOZED,
  /** The mood has recovered; nobody need do anything. */
  CLEARED,
  REOPENED,
  /** The conversation is over, or a lead closed it. */
  CLOSED,
  /** Not shown: the team's budget was spent. */
  WITHHELD
}
