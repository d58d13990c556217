/** What does each operator do? It remembers and wakes; the domain decides. */
@NullMarked
package io.earshot.pipeline.step;

import org.jspecify.annotations.NullMarked;
