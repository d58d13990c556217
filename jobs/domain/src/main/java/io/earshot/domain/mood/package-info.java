/**
 * How does the customer feel by now, and how do the two sides treat each other? Messages folded
 * into numbers, none of their words kept.
 */
@NullMarked
package io.earshot.domain.mood;

import org.jspecify.annotations.NullMarked;
