package io.earshot.pipeline.settings;

import io.earshot.domain.reading.ReaderKind;
import java.io.Serializable;

/**
 * What reads messages.
 *
 * @param kind which reader
 * @param home the folder in which models/ lies; empty for Earshot's own. Models that are not there
 *     come from the jar
 */
public record ReaderSettings(ReaderKind kind, String home) implements Serializable {}
