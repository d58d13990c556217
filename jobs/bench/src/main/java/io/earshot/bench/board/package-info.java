/** How soon do pages see what is on the topics, and what does a board need for it? */
@NullMarked
package io.earshot.bench.board;

import org.jspecify.annotations.NullMarked;
