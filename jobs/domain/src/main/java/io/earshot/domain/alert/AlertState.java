package io.earshot.domain.alert;

/** Where an alert is in its life. */
public enum AlertState {
  OPENED,
  /** Open, and worse than it was, better founded, or left unacknowledged for too long. */
  RAISED,
  /** A lead has taken it. */
  ACKNOWLEDGED,
  /** A lead wants to be told again later. */
  SNOOZED,
  /** All is well again; nobody need do anything. */
  CLEARED,
  /** The trouble came back soon after it was cleared. */
  REOPENED,
  /** The conversation is over, or a lead closed it. */
  CLOSED,
  /** Not shown: the team's budget was spent. */
  WITHHELD;

  /** Whether somebody may still have to act on it. */
  public boolean isOpen() {
    return switch (this) {
      case OPENED, RAISED, ACKNOWLEDGED, SNOOZED, REOPENED -> true;
      case CLEARED, CLOSED, WITHHELD -> false;
    };
  }

  /** Whether it is open and nobody has taken it. */
  boolean isWaiting() {
    return this == OPENED || this == RAISED || this == REOPENED;
  }
}
