package io.earshot.board.access;

/** What somebody is on the board. */
public enum Role {
  /** Looks. */
  VIEWER,
  /** Looks, and takes care of alerts. */
  LEAD,
  /** All that a lead does, and changes rules. */
  ADMIN
}
