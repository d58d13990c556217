package io.earshot.board;

import io.earshot.board.command.Outbox;
import io.earshot.board.feed.Feed;
import io.earshot.board.feed.FeedState;
import io.earshot.board.notification.Notifier;
import io.earshot.domain.status.ComponentStatus;
import io.earshot.domain.status.FeedStatus;
import io.earshot.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says at every heartbeat how the board is doing. */
final class Heart implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Heart.class);
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);
  private static final int WHOLE_TOPIC = -1;

  private final Outbox outbox;
  private final Feed feed;
  private final Notifier notifier;
  private final InstantSource clock;
  private final Instant startedAt;
  private final ScheduledExecutorService beats =
      Executors.newSingleThreadScheduledExecutor(Heart::thread);

  private Heart(Outbox outbox, Feed feed, Notifier notifier, InstantSource clock) {
    this.outbox = outbox;
    this.feed = feed;
    this.notifier = notifier;
    this.clock = clock;
    this.startedAt = clock.instant();
  }

  static Heart start(Outbox outbox, Feed feed, Notifier notifier, InstantSource clock) {
    Heart heart = new Heart(outbox, feed, notifier, clock);
    long millis = HEARTBEAT.toMillis();
    var unused = heart.beats.scheduleAtFixedRate(heart::beat, 1_000, millis, TimeUnit.MILLISECONDS);
    return heart;
  }

  @Override
  public void close() {
    beats.shutdownNow();
  }

  private void beat() {
    try {
      var unused =
          outbox
              .write(Topics.STATUS, status(clock.instant()))
              .exceptionally(
                  failure -> {
                    LOG.debug("A heartbeat was not written", failure);
                    return null;
                  });
    } catch (RuntimeException e) {
      LOG.warn("A heartbeat was missed", e);
    }
  }

  private ComponentStatus status(Instant now) {
    String version = Heart.class.getPackage().getImplementationVersion();
    List<FeedStatus> feeds = feed.states().stream().map(Heart::status).toList();
    return new ComponentStatus(
        ComponentStatus.BOARD,
        version == null ? "sources" : version,
        startedAt,
        now,
        HEARTBEAT.toMillis(),
        0,
        1,
        null,
        startedAt,
        feeds,
        Map.of(),
        List.of(),
        null,
        null,
        notifier.endpoints());
  }

  /** The board counts no records, and reads a topic as a whole. */
  private static FeedStatus status(FeedState state) {
    return new FeedStatus(state.topic(), WHOLE_TOPIC, 0, null, state.lastAt());
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "heart");
    thread.setDaemon(true);
    return thread;
  }
}
