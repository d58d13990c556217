/** How does the customer feel by now? Messages folded into numbers, none of their words kept. */
@NullMarked
package io.earshot.domain.mood;

import org.jspecify.annotations.NullMarked;
