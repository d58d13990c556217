package io.earshot.domain.reading;

import io.earshot.domain.event.ParticipantRole;

/** A named thing that was said, by a customer or by an agent. */
public enum Signal {
  ASKS_FOR_SUPERVISOR(ParticipantRole.CUSTOMER),
  THREATENS_TO_LEAVE(ParticipantRole.CUSTOMER),
  /** Lawyer, court, regulator, ombudsman, chargeback. */
  LEGAL_THREAT(ParticipantRole.CUSTOMER),
  /** Reviews, press, social media. */
  PUBLIC_THREAT(ParticipantRole.CUSTOMER),
  ABUSIVE_LANGUAGE(ParticipantRole.CUSTOMER),
  /** Contacted before about this. */
  REPEAT_CONTACT(ParticipantRole.CUSTOMER),
  /** Has to say again what was already said in this conversation. */
  REPEATS_SELF(ParticipantRole.CUSTOMER),
  COMPLAINS_OF_WAIT(ParticipantRole.CUSTOMER),
  REJECTS_SOLUTION(ParticipantRole.CUSTOMER),
  /** Health, safety, hardship, bereavement. */
  VULNERABLE(ParticipantRole.CUSTOMER),

  APOLOGY(ParticipantRole.AGENT),
  EMPATHY(ParticipantRole.AGENT),
  OWNERSHIP(ParticipantRole.AGENT),
  SOLUTION(ParticipantRole.AGENT),
  /** Cold, blames, reads policy at the customer, impatient. */
  DISMISSIVE(ParticipantRole.AGENT),
  TRANSFER_OR_HOLD(ParticipantRole.AGENT),
  /** Asks what was already answered. */
  ASKS_AGAIN(ParticipantRole.AGENT);

  private final ParticipantRole saidBy;

  Signal(ParticipantRole saidBy) {
    this.saidBy = saidBy;
  }

  /** Whose words can carry this signal: {@code CUSTOMER} or {@code AGENT}. */
  public ParticipantRole saidBy() {
    return saidBy;
  }

  /** The bit that stands for this signal in a set packed into an int. */
  public int bit() {
    return 1 << ordinal();
  }
}
