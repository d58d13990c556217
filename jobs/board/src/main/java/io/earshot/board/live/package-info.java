/** Who is told of what changes, when, and what if he was away or is slow? */
@NullMarked
package io.earshot.board.live;

import org.jspecify.annotations.NullMarked;
