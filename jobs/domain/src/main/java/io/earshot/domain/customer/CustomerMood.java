package io.earshot.domain.customer;

/**
 * The mood of a customer across conversations.
 *
 * @param score -1 to 1: the conversations' moods, each weighed by its age
 * @param halfLifeDays after so many days a conversation weighs half
 */
public record CustomerMood(double score, double halfLifeDays) {}
