/** How does a file of events become traffic again, at which pace and at which time of day? */
@NullMarked
package io.earshot.local.replay;

import org.jspecify.annotations.NullMarked;
