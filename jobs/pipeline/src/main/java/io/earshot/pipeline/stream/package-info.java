/** In which shape do events travel between the steps? */
@NullMarked
package io.earshot.pipeline.stream;

import org.jspecify.annotations.NullMarked;
