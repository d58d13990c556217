/** Who outside is told of an alert, in whose form, and has it arrived? */
@NullMarked
package io.earshot.board.notification;

import org.jspecify.annotations.NullMarked;
