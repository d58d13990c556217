/**
 * How many cores, how much memory, disk and network do so many conversations take? The arithmetic
 * from what was measured; nothing here measures.
 */
@NullMarked
package io.earshot.local.sizing;

import org.jspecify.annotations.NullMarked;
