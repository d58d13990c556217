package io.earshot.domain.routing;

import io.earshot.domain.escalation.Severity;
import io.earshot.domain.mood.MoodBand;
import org.jspecify.annotations.Nullable;

/**
 * How the customer feels in this conversation, and what may come of it.
 *
 * @param mood the class of it
 * @param moodScore -1 to 1
 * @param risk what the risk of escalation calls for, or null for nothing
 * @param riskScore 0 to 1, or null while no model judges it
 */
public record Feeling(
    MoodBand mood, double moodScore, @Nullable Severity risk, @Nullable Double riskScore) {}
