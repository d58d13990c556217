package io.earshot.domain.reading;

import io.earshot.domain.event.ParticipantRole;

/** A named thing that was said, by a customer or by an agent. */
public enum Signal {
  ASKS_FOR_SUPERVISOR(ParticipantRole.CUSTOMER, "Asks for a supervisor"),
  THREATENS_TO_LEAVE(ParticipantRole.CUSTOMER, "Threatens to leave"),
  /** Lawyer, court, regulator, ombudsman, chargeback. */
  LEGAL_THREAT(ParticipantRole.CUSTOMER, "Threatens legal steps"),
  /** Reviews, press, social media. */
  PUBLIC_THREAT(ParticipantRole.CUSTOMER, "Threatens to go public"),
  ABUSIVE_LANGUAGE(ParticipantRole.CUSTOMER, "Abusive language"),
  /** Contacted before about this. */
  REPEAT_CONTACT(ParticipantRole.CUSTOMER, "Has contacted before about this"),
  /** Has to say again what was already said in this conversation. */
  REPEATS_SELF(ParticipantRole.CUSTOMER, "Has to repeat what was said"),
  COMPLAINS_OF_WAIT(ParticipantRole.CUSTOMER, "Complains of the wait"),
  REJECTS_SOLUTION(ParticipantRole.CUSTOMER, "Rejects the solution"),
  /** Health, safety, hardship, bereavement. */
  VULNERABLE(ParticipantRole.CUSTOMER, "May be vulnerable"),

  APOLOGY(ParticipantRole.AGENT, "Agent apologised"),
  EMPATHY(ParticipantRole.AGENT, "Agent showed empathy"),
  OWNERSHIP(ParticipantRole.AGENT, "Agent took it on"),
  SOLUTION(ParticipantRole.AGENT, "Agent offered a solution"),
  /** Cold, blames, reads policy at the customer, impatient. */
  DISMISSIVE(ParticipantRole.AGENT, "Agent was dismissive"),
  TRANSFER_OR_HOLD(ParticipantRole.AGENT, "Agent transferred or put on hold"),
  /** Asks what was already answered. */
  ASKS_AGAIN(ParticipantRole.AGENT, "Agent asked again");

  private final ParticipantRole saidBy;
  private final String inWords;

  Signal(ParticipantRole saidBy, String inWords) {
    this.saidBy = saidBy;
    this.inWords = inWords;
  }

  /** Whose words can carry this signal: {@code CUSTOMER} or {@code AGENT}. */
  public ParticipantRole saidBy() {
    return saidBy;
  }

  /** What it says, for a person who reads a reason: a few words, none of the customer's. */
  public String inWords() {
    return inWords;
  }
}
