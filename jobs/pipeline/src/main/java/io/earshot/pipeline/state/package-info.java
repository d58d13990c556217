/** What does the job keep, under which names, and for how long? */
@NullMarked
package io.earshot.pipeline.state;

import org.jspecify.annotations.NullMarked;
