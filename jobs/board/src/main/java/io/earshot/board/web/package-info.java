/** What answers which request? */
@NullMarked
package io.earshot.board.web;

import org.jspecify.annotations.NullMarked;
