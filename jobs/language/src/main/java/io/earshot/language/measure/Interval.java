package io.earshot.language.measure;

/**
 * A figure and the interval it lies in with 95 % confidence.
 *
 * @param value measured on everything
 * @param low end of the interval
 * @param high end of the interval
 */
public record Interval(double value, double low, double high) {}
