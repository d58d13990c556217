package io.earshot.domain.escalation;

/** The steps of service recovery that the agent has already taken. */
public record RecoverySteps(
    boolean listen, boolean apologise, boolean own, boolean solve, boolean followUp) {}
