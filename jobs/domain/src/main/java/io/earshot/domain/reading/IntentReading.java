package io.earshot.domain.reading;

/**
 * What a customer's message asks for.
 *
 * @param confidence 0 to 1
 */
public record IntentReading(Intent label, double confidence) {}
