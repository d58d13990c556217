package io.earshot.pipeline.settings;

import java.time.Duration;

/**
 * What is remembered of customers.
 *
 * @param moodHalfLife after so long an earlier conversation's mood weighs half
 * @param forgetAfter a customer of whom nothing is heard for so long is forgotten
 */
public record CustomerSettings(Duration moodHalfLife, Duration forgetAfter) {}
