/** How many bytes do open conversations take, and what does it cost to write and read them? */
@NullMarked
package io.earshot.bench.state;

import org.jspecify.annotations.NullMarked;
