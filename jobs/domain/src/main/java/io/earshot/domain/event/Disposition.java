package io.earshot.domain.event;

/** How a conversation ended. {@link #INACTIVE}: nobody ended it, it fell silent. */
public enum Disposition {
  RESOLVED,
  UNRESOLVED,
  ESCALATED,
  ABANDONED,
  TRANSFERRED,
  INACTIVE
}
