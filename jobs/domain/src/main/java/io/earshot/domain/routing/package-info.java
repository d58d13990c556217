/** Where a conversation should go now, how urgently, and because of what. */
@NullMarked
package io.earshot.domain.routing;

import org.jspecify.annotations.NullMarked;
