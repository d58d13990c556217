package io.earshot.domain.status;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what tasks say of themselves into what their component says. What is counted goes on from
 * the status before, if there was one.
 */
public final class StatusDesk {

  private final ComponentStatus start;
  private final Map<String, FeedStatus> feeds = new HashMap<>();
  private final Map<String, Long> deadLetters = new TreeMap<>();
  private final Map<String, Long> messages = new TreeMap<>();
  private final Map<Integer, Boolean> letIn = new HashMap<>();
  private Instant countingSince;
  private @Nullable RuleBookStatus ruleBook;
  private @Nullable Long lagMillis;

  /**
   * A desk that has heard nothing.
   *
   * @param start what is known without hearing anything; what it counts is where counting begins
   */
  public StatusDesk(ComponentStatus start) {
    this.start = start;
    countingSince = start.countingSince();
    resume(start);
  }

  /** Goes on counting from this status, of before a restart. */
  public void resume(ComponentStatus before) {
    before.feeds().forEach(this::take);
    add(before.deadLetters(), deadLetters);
    if (before.reading() != null) {
      add(before.reading().messages(), messages);
    }
    if (before.ruleBook() != null) {
      ruleBook = before.ruleBook();
    }
    if (before.countingSince().isBefore(countingSince)) {
      countingSince = before.countingSince();
    }
  }

  /** Takes a note. */
  public void hear(StatusNote note) {
    note.feeds().forEach(this::take);
    add(note.deadLetters(), deadLetters);
    add(note.messages(), messages);
    if (note.encoderLetIn() != null) {
      letIn.put(note.task(), note.encoderLetIn());
    }
    if (note.ruleBook() != null) {
      ruleBook = note.ruleBook();
    }
    if (note.lagMillis() != null && (lagMillis == null || note.lagMillis() > lagMillis)) {
      lagMillis = note.lagMillis();
    }
  }

  /** What is known by now, without ending the time over which lag is taken. */
  public ComponentStatus known(Instant now) {
    ReadingStatus reading = start.reading();
    return new ComponentStatus(
        start.component(),
        start.version(),
        start.startedAt(),
        now,
        start.heartbeatMillis(),
        start.restarts(),
        letIn.isEmpty() ? start.tasks() : letIn.size(),
        lagMillis,
        countingSince,
        inOrder(feeds.values()),
        Map.copyOf(deadLetters),
        start.models(),
        reading == null
            ? null
            : new ReadingStatus(
                reading.reader(),
                (int) letIn.values().stream().filter(in -> in).count(),
                Map.copyOf(messages)),
        ruleBook,
        start.endpoints());
  }

  /** What is said at a heartbeat. */
  public ComponentStatus tell(Instant now) {
    ComponentStatus told = known(now);
    lagMillis = null;
    return told;
  }

  private void take(FeedStatus feed) {
    feeds.merge(feed.topic() + "/" + feed.partition(), feed, FeedStatus::and);
  }

  private static void add(Map<String, Long> more, Map<String, Long> all) {
    more.forEach((what, count) -> all.merge(what, count, Long::sum));
  }

  private static List<FeedStatus> inOrder(Collection<FeedStatus> feeds) {
    List<FeedStatus> sorted = new ArrayList<>(feeds);
    sorted.sort(Comparator.comparing(FeedStatus::topic).thenComparingInt(FeedStatus::partition));
    return List.copyOf(sorted);
  }
}
