/** How does a record read to a person, in one line? */
@NullMarked
package io.earshot.local.lines;

import org.jspecify.annotations.NullMarked;
