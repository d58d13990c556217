/** How do records get from the topics into the view, and from the board onto topics? */
@NullMarked
package io.earshot.board.feed;

import org.jspecify.annotations.NullMarked;
