package io.earshot.language.redaction;

/**
 * A place in the original text that is to be masked.
 *
 * @param to behind its last character
 */
record Span(String kind, int from, int to) {}
