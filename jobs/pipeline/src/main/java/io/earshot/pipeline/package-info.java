/** In which order do the steps of the job happen? */
@NullMarked
package io.earshot.pipeline;

import org.jspecify.annotations.NullMarked;
