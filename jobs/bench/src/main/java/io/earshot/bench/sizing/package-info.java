/** What a message becomes on each topic: the part of a sizing that speed does not tell. */
@NullMarked
package io.earshot.bench.sizing;

import org.jspecify.annotations.NullMarked;
