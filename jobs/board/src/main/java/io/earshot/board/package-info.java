/** What does a team lead see all day, and how does a board start and end? */
@NullMarked
package io.earshot.board;

import org.jspecify.annotations.NullMarked;
