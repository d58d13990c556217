/** What becomes of what a person asks for on the board? */
@NullMarked
package io.earshot.board.command;

import org.jspecify.annotations.NullMarked;
