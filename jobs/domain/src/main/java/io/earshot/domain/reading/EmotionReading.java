package io.earshot.domain.reading;

/**
 * The emotion read in a message.
 *
 * @param confidence 0 to 1
 */
public record EmotionReading(Emotion label, double confidence) {}
