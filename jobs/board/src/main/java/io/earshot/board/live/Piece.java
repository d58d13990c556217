package io.earshot.board.live;

import io.earshot.board.access.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A part of an event that not everybody sees.
 *
 * @param team whose viewers see it
 * @param exceptTeam whose viewers do not, though they see {@code team}; null for nobody
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Piece(@Nullable String team, @Nullable String exceptTeam, byte[] json) {

  boolean isSeenBy(Viewer viewer) {
    return viewer.sees(team) && (exceptTeam == null || !viewer.sees(exceptTeam));
  }
}
