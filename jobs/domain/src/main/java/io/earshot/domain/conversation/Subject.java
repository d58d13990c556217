package io.earshot.domain.conversation;

/**
 * What the conversation is about.
 *
 * @param confidence 0 to 1
 */
public record Subject(String label, double confidence) {}
