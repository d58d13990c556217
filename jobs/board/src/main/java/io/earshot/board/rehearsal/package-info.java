/** What would a rule have told, had it been in force within the last hour? */
@NullMarked
package io.earshot.board.rehearsal;

import org.jspecify.annotations.NullMarked;
