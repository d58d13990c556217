/**
 * How is the risk model learnt from conversations whose need of a lead is known, and how good is
 * it?
 */
@NullMarked
package io.earshot.language.risk;

import org.jspecify.annotations.NullMarked;
