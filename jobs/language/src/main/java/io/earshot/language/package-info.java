/**
 * What does this message say? Readers turn a text into sentiment, signals and the words behind
 * them.
 */
@NullMarked
package io.earshot.language;

import org.jspecify.annotations.NullMarked;
