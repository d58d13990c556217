/** What about a message can a model weigh? Names its features, for training and for serving. */
@NullMarked
package io.earshot.language.feature;

import org.jspecify.annotations.NullMarked;
