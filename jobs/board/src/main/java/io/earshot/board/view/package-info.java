/** How does the contact centre stand now, folded from what the topics tell? */
@NullMarked
package io.earshot.board.view;

import org.jspecify.annotations.NullMarked;
