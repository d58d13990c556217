/**
 * What are the words of this text? The one normaliser and tokeniser, for training and for serving.
 */
@NullMarked
package io.earshot.language.text;

import org.jspecify.annotations.NullMarked;
