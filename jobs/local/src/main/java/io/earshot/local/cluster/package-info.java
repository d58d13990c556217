/** How does the job run in this process, and how does it fare? */
@NullMarked
package io.earshot.local.cluster;

import org.jspecify.annotations.NullMarked;
