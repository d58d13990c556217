/** What becomes of a record that cannot be used, so that none is lost silently? */
@NullMarked
package io.earshot.wire.deadletter;

import org.jspecify.annotations.NullMarked;
