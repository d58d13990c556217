package io.earshot.local.sizing;

/**
 * A figure of a sizing.
 *
 * @param key its name in JSON, with the unit
 * @param label its name for a person
 * @param shown the value as a person reads it, with its unit
 * @param because the arithmetic, in words
 */
public record Need(String key, String label, double value, String shown, String because) {}
