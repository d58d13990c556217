/** Who looks at the board, and what may he see and do? */
@NullMarked
package io.earshot.board.access;

import org.jspecify.annotations.NullMarked;
