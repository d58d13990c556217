/** What becomes of cost when millions of conversations are open, or a few are out of proportion? */
@NullMarked
package io.earshot.bench.engine.scale;

import org.jspecify.annotations.NullMarked;
