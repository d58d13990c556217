/**
 * How many messages does a reader read in a second on one core, and what does each cost in heap?
 */
@NullMarked
package io.earshot.bench.reader;

import org.jspecify.annotations.NullMarked;
