package io.earshot.board.live;

import io.earshot.board.access.Viewer;
import io.earshot.board.feed.FeedProgress;
import io.earshot.board.feed.FeedState;
import io.earshot.board.view.ConversationRow;
import io.earshot.board.view.DeadLetterCount;
import io.earshot.board.view.DeadLetterNote;
import io.earshot.board.view.View;
import io.earshot.domain.status.ComponentStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How all of Earshot is doing, as the health page shows it.
 *
 * @param complete whether the four hours of the floor are all there yet
 * @param silent open conversations in which nobody has said anything for long
 * @param versions of parts and models, by name
 */
public record HealthReport(
    Instant at,
    boolean connected,
    boolean caughtUp,
    boolean complete,
    List<ComponentStatus> components,
    List<Feed> feeds,
    List<DeadLetterCount> deadLetters,
    List<DeadLetterNote> lastDeadLetters,
    List<ConversationRow> silent,
    Map<String, String> versions) {

  /**
   * How far a topic has been read.
   *
   * @param lagRecords how many are not read yet, or null if that is not known
   * @param ageMillis how long ago the newest that was read was written, or null
   */
  public record Feed(
      String topic,
      int partitions,
      @Nullable Long lagRecords,
      @Nullable Instant lastAt,
      @Nullable Long ageMillis,
      long unreadable) {

    static Feed of(FeedState state, Instant now) {
      Instant lastAt = state.lastAt();
      return new Feed(
          state.topic(),
          state.partitions(),
          state.lagRecords(),
          lastAt,
          lastAt == null ? null : Math.max(0, Duration.between(lastAt, now).toMillis()),
          state.unreadable());
    }
  }

  /** The report for this viewer. */
  public static HealthReport of(View view, FeedProgress feed, Viewer viewer, Instant now) {
    return view.read(
        readings ->
            new HealthReport(
                now,
                feed.isConnected(),
                feed.isCaughtUp(),
                feed.isComplete(),
                readings.components(),
                feed.states().stream().map(state -> Feed.of(state, now)).toList(),
                readings.deadLetters(),
                readings.letters(),
                readings.silent(viewer::sees),
                versions(readings.components())));
  }

  private static Map<String, String> versions(List<ComponentStatus> components) {
    Map<String, String> versions = new TreeMap<>();
    for (ComponentStatus one : components) {
      versions.put(one.component(), one.version());
      one.models().forEach(model -> versions.put(model.id(), model.version()));
      if (one.ruleBook() != null) {
        versions.put("rule book", one.ruleBook().version());
      }
    }
    return versions;
  }
}
