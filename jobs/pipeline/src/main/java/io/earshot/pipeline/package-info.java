/** How is the job put together, and how is it started? */
@NullMarked
package io.earshot.pipeline;

import org.jspecify.annotations.NullMarked;
