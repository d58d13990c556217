/** How late is it, as far as the events show? */
@NullMarked
package io.earshot.pipeline.time;

import org.jspecify.annotations.NullMarked;
