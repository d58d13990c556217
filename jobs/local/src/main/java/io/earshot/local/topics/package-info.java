/** How are topics written to and read from outside the job? */
@NullMarked
package io.earshot.local.topics;

import org.jspecify.annotations.NullMarked;
