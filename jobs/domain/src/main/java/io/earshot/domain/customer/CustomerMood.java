package io.earshot.domain.customer;

/**
 * The mood of a customer across conversations.
 *
 * @param score -1 to 1: the mean of the contacts' moods, each weighed by its age, times the weight
 *     of the newest one. So one contact counts for half after a half-life and fades to 0
 * @param halfLifeDays after so many days a contact weighs half
 */
public record CustomerMood(double score, double halfLifeDays) {}
