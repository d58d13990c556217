package io.earshot.board.live;

import io.earshot.board.feed.FeedProgress;
import io.earshot.board.feed.FeedState;
import io.earshot.board.view.Readings;
import io.earshot.board.view.View;
import io.earshot.domain.status.ComponentStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That the board is there, and whether what it shows is of now.
 *
 * @param feedAt when the newest record that was read was written, or null
 * @param why null unless stale
 */
public record Beat(Instant at, @Nullable Instant feedAt, boolean stale, @Nullable Why why) {

  /** Why the page may be behind. */
  public enum Why {
    /** Kafka does not answer. */
    KAFKA_AWAY,
    /** The board has just started, and reads what there is. */
    REBUILDING,
    /** The job that follows conversations has not said anything for some heartbeats. */
    JOB_SILENT
  }

  static Beat of(View view, FeedProgress feed, Instant now) {
    Instant feedAt =
        feed.states().stream()
            .map(FeedState::lastAt)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    Why why = why(view, feed, now);
    return new Beat(now, feedAt, why != null, why);
  }

  private static @Nullable Why why(View view, FeedProgress feed, Instant now) {
    if (!feed.isConnected()) {
      return Why.KAFKA_AWAY;
    }
    if (!view.isLive()) {
      return Why.REBUILDING;
    }
    return view.read(Readings::components).stream().anyMatch(one -> isSilentJob(one, now))
        ? Why.JOB_SILENT
        : null;
  }

  private static boolean isSilentJob(ComponentStatus one, Instant now) {
    return one.component().equals(ComponentStatus.CONVERSATIONS) && one.isSilent(now);
  }
}
