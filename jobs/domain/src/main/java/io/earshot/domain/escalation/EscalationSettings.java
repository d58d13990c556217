package io.earshot.domain.escalation;

/**
 * What the built-in escalation policy looks for.
 *
 * @param watchMood at or below, what else would only be worth watching warns
 * @param signalMessages a signal counts for so many customer messages
 * @param unansweredWithin the wait that is worth watching; twice as long warns
 */
public record EscalationSettings(
    double watchMood, int signalMessages, WaitLimits unansweredWithin) {}
