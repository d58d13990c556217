package io.earshot.board.access;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's time on the board, from logging in to logging out.
 *
 * @param csrf what every writing request of his page carries
 * @param person who he is now; null once he is nobody any more
 * @param endsAt when he has to log in again in any case
 */
record Session(String csrf, Supplier<@Nullable Viewer> person, Instant endsAt) {}
