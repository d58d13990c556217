/** How does everything run in one process? */
@NullMarked
package io.earshot.local;

import org.jspecify.annotations.NullMarked;
