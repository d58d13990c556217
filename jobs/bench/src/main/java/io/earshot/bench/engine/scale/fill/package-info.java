/** How does a job come by the state of millions of conversations without being sent them all? */
@NullMarked
package io.earshot.bench.engine.scale.fill;

import org.jspecify.annotations.NullMarked;
