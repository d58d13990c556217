package io.earshot.domain.escalation;

/**
 * What the built-in escalation policy looks for.
 *
 * @param watchMood a mood at or below is worth watching
 * @param warnMood a mood at or below warns
 * @param clearMood a mood that was low is mended at or above (hysteresis)
 * @param minCustomerMessages so many customer messages before the mood counts
 * @param streak so many negative customer messages in a row warn
 * @param signalMessages a signal counts for so many customer messages
 * @param unansweredWithin the wait that is worth watching; twice as long warns
 */
public record EscalationSettings(
    double watchMood,
    double warnMood,
    double clearMood,
    int minCustomerMessages,
    int streak,
    int signalMessages,
    WaitLimits unansweredWithin) {}
