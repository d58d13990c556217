package io.earshot.domain.mood;

/**
 * How often a signal was detected, and when last.
 *
 * @param lastAtMessage the number of customer messages there had been then
 */
public record SignalTally(int count, int lastAtMessage) {}
