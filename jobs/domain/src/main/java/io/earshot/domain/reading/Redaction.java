package io.earshot.domain.reading;

/**
 * A mask in a text.
 *
 * @param kind what was masked, for example CARD
 * @param from first character of the mask in the redacted text
 * @param to behind its last character
 */
public record Redaction(String kind, int from, int to) {}
