package io.earshot.domain.event;

/** Who speaks. */
public enum ParticipantRole {
  CUSTOMER,
  AGENT,
  BOT,
  SUPERVISOR,
  SYSTEM;

  /** Whether a message by this role answers a waiting customer: a person of the house speaks. */
  public boolean answersCustomer() {
    return this == AGENT || this == SUPERVISOR;
  }
}
