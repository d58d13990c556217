package io.earshot.domain.reading;

/**
 * A signal found in a message.
 *
 * @param confidence 0 to 1
 * @param from first character of the span that shows it, in the redacted text
 * @param to behind the last character of the span
 */
public record DetectedSignal(Signal name, double confidence, int from, int to) {}
