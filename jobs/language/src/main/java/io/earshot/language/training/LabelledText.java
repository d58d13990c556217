package io.earshot.language.training;

import io.earshot.language.data.LabelledMessage;

/**
 * A text and which of a list of labels it has.
 *
 * @param message with its words; of its own labels none is used
 * @param label the index of its label
 * @param times how often it counts
 */
public record LabelledText(LabelledMessage message, int label, int times) {}
