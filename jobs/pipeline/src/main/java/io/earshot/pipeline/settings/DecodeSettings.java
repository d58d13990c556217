package io.earshot.pipeline.settings;

import java.io.Serializable;
import java.time.Duration;

/**
 * Which records are refused.
 *
 * @param maxBytes a larger value becomes a dead letter
 * @param maxAhead an event dated further ahead of its record becomes a dead letter
 */
public record DecodeSettings(int maxBytes, Duration maxAhead) implements Serializable {}
