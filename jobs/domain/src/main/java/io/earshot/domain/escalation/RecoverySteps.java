package io.earshot.domain.escalation;

/** The steps of service recovery that the agent has already taken. */
public record RecoverySteps(
    boolean listen, boolean apologise, boolean own, boolean solve, boolean followUp) {

  /** Nothing done yet. */
  public static final RecoverySteps NONE = new RecoverySteps(false, false, false, false, false);
}
