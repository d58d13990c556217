package io.earshot.domain.reading;

/**
 * The language of a message.
 *
 * @param code ISO 639-1, lower case
 * @param confidence 0 to 1
 */
public record LanguageReading(String code, double confidence) {}
