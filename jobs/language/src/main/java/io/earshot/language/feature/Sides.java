package io.earshot.language.feature;

import io.earshot.domain.event.ParticipantRole;

/** The two sides of a conversation: the customer, and everyone who speaks for the house. */
public final class Sides {

  private Sides() {}

  /** {@code CUSTOMER} or {@code AGENT}. */
  public static ParticipantRole of(ParticipantRole role) {
    return role == ParticipantRole.CUSTOMER ? ParticipantRole.CUSTOMER : ParticipantRole.AGENT;
  }

  /** The side across. */
  public static ParticipantRole other(ParticipantRole side) {
    return side == ParticipantRole.CUSTOMER ? ParticipantRole.AGENT : ParticipantRole.CUSTOMER;
  }

  /** Whether a person speaks, whose words can be felt; bots and systems do not. */
  public static boolean isPerson(ParticipantRole role) {
    return role == ParticipantRole.CUSTOMER || role.answersCustomer();
  }
}
