/** How is the floor shown on a terminal, so that a person likes to look at it? */
@NullMarked
package io.earshot.local.screen;

import org.jspecify.annotations.NullMarked;
