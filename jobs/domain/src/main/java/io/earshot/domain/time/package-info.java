/** When does silence itself become an event? */
@NullMarked
package io.earshot.domain.time;

import org.jspecify.annotations.NullMarked;
