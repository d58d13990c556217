package io.earshot.pipeline.settings;

import java.io.Serializable;

/**
 * What reads messages.
 *
 * @param sentiment the model's folder in models/
 * @param signals the model's folder in models/
 */
public record ReaderSettings(String sentiment, String signals) implements Serializable {}
