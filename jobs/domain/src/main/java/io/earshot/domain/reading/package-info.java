/**
 * What one message says: its language, sentiment, emotion and signals, and the words that show it.
 */
@NullMarked
package io.earshot.domain.reading;

import org.jspecify.annotations.NullMarked;
