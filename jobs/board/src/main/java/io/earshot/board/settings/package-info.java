/** What may an operator say about the board, and what is wrong with what he said? */
@NullMarked
package io.earshot.board.settings;

import org.jspecify.annotations.NullMarked;
