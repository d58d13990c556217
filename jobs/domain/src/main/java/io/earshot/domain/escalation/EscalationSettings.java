package io.earshot.domain.escalation;

/**
 * When it is asked whether a conversation needs a lead, though nothing happens.
 *
 * @param unansweredWithin the wait at which rules are judged in silence, and at twice as long
 */
public record EscalationSettings(WaitLimits unansweredWithin) {}
