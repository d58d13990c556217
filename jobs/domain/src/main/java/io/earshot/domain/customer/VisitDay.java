package io.earshot.domain.customer;

/**
 * How many conversations a customer began on a day, beside the visits that are kept one by one.
 *
 * @param epochDay the day in UTC, counted from 1 January 1970
 */
public record VisitDay(long epochDay, int visits) {}
