package io.earshot.board.access;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has shown who he is.
 *
 * @param now what he is at the moment; null once he is nobody any more
 */
record LoggedIn(Supplier<@Nullable Viewer> now) {}
