package io.earshot.domain.mood;

import org.jspecify.annotations.Nullable;

/**
 * How the customer feels in this conversation.
 *
 * @param score -1 to 1, later messages weigh more
 * @param worst the lowest the score has been
 * @param negativeStreak negative customer messages in a row up to now
 * @param contactLens null before the first customer message with a sentiment
 */
public record Mood(
    double score,
    MoodTrend trend,
    double worst,
    int negativeStreak,
    @Nullable ContactLensScore contactLens) {}
