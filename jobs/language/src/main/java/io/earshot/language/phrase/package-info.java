/** Which words show what was said? Phrases of signals and courtesies, found without a model. */
@NullMarked
package io.earshot.language.phrase;

import org.jspecify.annotations.NullMarked;
