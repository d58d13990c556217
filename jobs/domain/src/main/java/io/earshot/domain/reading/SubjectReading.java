package io.earshot.domain.reading;

/**
 * What a message or a conversation is about.
 *
 * @param confidence 0 to 1
 */
public record SubjectReading(SubjectLabel label, double confidence) {}
