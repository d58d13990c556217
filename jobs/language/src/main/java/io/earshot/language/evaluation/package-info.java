/** How good is a reader? Cross-validation, figures with intervals, and its worst misreadings. */
@NullMarked
package io.earshot.language.evaluation;

import org.jspecify.annotations.NullMarked;
