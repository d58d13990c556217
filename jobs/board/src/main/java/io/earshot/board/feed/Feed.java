package io.earshot.board.feed;

import io.earshot.wire.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads topics as they grow into a {@link Fold}, on a thread of its own. A Kafka that is away, or
 * has lost a topic, is waited for; reading goes on where it stopped.
 */
public final class Feed implements FeedProgress, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(5);
  private static final long LOOK_NANOS = Duration.ofSeconds(1).toNanos();
  private static final int LOOKS_PER_SEARCH = 5;

  private final String bootstrapServers;
  private final List<Start> starts;
  private final @Nullable Start earlier;
  private final Fold fold;
  private final InstantSource clock;
  private final Map<String, Topic<?>> topics = new HashMap<>();
  private final Map<TopicPartition, Long> positions = new LinkedHashMap<>();
  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private final Pulse pulse = new Pulse();
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "board-feed");
  private volatile List<FeedState> states = List.of();
  private volatile boolean caughtUp;
  private Map<TopicPartition, Long> ends = Map.of();
  private volatile @Nullable EarlierFeed earlierFeed;

  private Feed(
      String bootstrapServers,
      List<Start> starts,
      @Nullable Start earlier,
      Fold fold,
      InstantSource clock) {
    this.bootstrapServers = bootstrapServers;
    this.starts = starts;
    this.earlier = earlier;
    this.fold = fold;
    this.clock = clock;
    starts.forEach(
        start -> {
          topics.put(start.topic().name(), start.topic());
          tallies.put(start.topic().name(), new Tally());
        });
  }

  /**
   * Begins to read.
   *
   * @param earlier one of the topics, of which more is read behind the others' backs, up to where
   *     its own start is; null for none
   */
  public static Feed start(
      String bootstrapServers,
      List<Start> starts,
      @Nullable Start earlier,
      Fold fold,
      InstantSource clock) {
    Feed feed = new Feed(bootstrapServers, starts, earlier, fold, clock);
    feed.thread.setDaemon(true);
    feed.thread.start();
    return feed;
  }

  @Override
  public boolean isConnected() {
    return pulse.isBeating();
  }

  @Override
  public boolean isCaughtUp() {
    return caughtUp;
  }

  @Override
  public boolean isComplete() {
    EarlierFeed begun = earlierFeed;
    return caughtUp && (begun == null || begun.isDone());
  }

  @Override
  public List<FeedState> states() {
    return states;
  }

  @Override
  public void close() {
    stop.countDown();
    EarlierFeed begun = earlierFeed;
    if (begun != null) {
      begun.close();
    }
    try {
      thread.join(STOP_WITHIN.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!isStopped(Duration.ZERO)) {
      try {
        KafkaConsumer<byte[], byte[]> consumer = Consumers.open(bootstrapServers);
        try {
          follow(consumer);
        } finally {
          Consumers.close(consumer);
        }
      } catch (InterruptException e) {
        return;
      } catch (KafkaException e) {
        LOG.warn("Kafka at {} cannot be read, trying again: {}", bootstrapServers, e.toString());
        if (isStopped(RETRY)) {
          return;
        }
      } catch (RuntimeException e) {
        LOG.error("The board's feed failed, trying again", e);
        if (isStopped(RETRY)) {
          return;
        }
      }
    }
  }

  private void follow(KafkaConsumer<byte[], byte[]> consumer) {
    assign(consumer);
    long lookAt = System.nanoTime();
    int looks = 0;
    while (!isStopped(Duration.ZERO)) {
      if (consumer.assignment().isEmpty()) {
        isStopped(POLL);
      } else {
        take(Consumers.read(consumer.poll(POLL), topics));
        if (!caughtUp && Consumers.isAt(consumer, ends)) {
          catchUp();
        }
      }
      if (System.nanoTime() - lookAt >= LOOK_NANOS) {
        lookAt = System.nanoTime();
        look(consumer);
        if (++looks % LOOKS_PER_SEARCH == 0 && isATopicMissing()) {
          assign(consumer);
        }
      }
    }
  }

  private void take(List<FeedRecord> batch) {
    if (batch.isEmpty()) {
      return;
    }
    fold.take(batch);
    for (FeedRecord record : batch) {
      positions.put(
          new TopicPartition(record.raw().topic(), record.raw().partition()),
          record.raw().offset() + 1);
      Tally tally = tallies.get(record.topic().name());
      if (tally != null) {
        tally.take(record);
      }
    }
  }

  private void catchUp() {
    caughtUp = true;
    fold.caughtUp();
    if (earlier != null && earlierFeed == null) {
      earlierFeed = EarlierFeed.start(bootstrapServers, earlier, ends, fold, clock);
    }
  }

  /** Takes up what is there; a topic that appears later is read from its beginning. */
  private void assign(KafkaConsumer<byte[], byte[]> consumer) {
    List<TopicPartition> all = new ArrayList<>();
    for (Start start : starts) {
      List<TopicPartition> partitions = Consumers.partitions(consumer, start.topic());
      Tally tally = tallies.get(start.topic().name());
      if (tally != null) {
        tally.partitions = partitions.size();
      }
      List<TopicPartition> fresh =
          partitions.stream().filter(one -> !positions.containsKey(one)).toList();
      if (!fresh.isEmpty()) {
        positions.putAll(offsets(consumer, start, fresh));
      }
      all.addAll(partitions);
    }
    pulse.beat();
    consumer.assign(all);
    all.forEach(one -> consumer.seek(one, positions.getOrDefault(one, 0L)));
    if (!caughtUp && !all.isEmpty()) {
      ends = consumer.endOffsets(all);
    }
  }

  private Map<TopicPartition, Long> offsets(
      KafkaConsumer<?, ?> consumer, Start start, List<TopicPartition> partitions) {
    Duration back = start.back();
    if (back == null || caughtUp) {
      return consumer.beginningOffsets(partitions);
    }
    return back.isZero()
        ? consumer.endOffsets(partitions)
        : Consumers.offsetsSince(consumer, partitions, clock.instant().minus(back));
  }

  private boolean isATopicMissing() {
    return tallies.values().stream().anyMatch(tally -> tally.partitions == 0);
  }

  private void look(KafkaConsumer<byte[], byte[]> consumer) {
    pulse.feel(consumer);
    Map<String, Long> lags = new HashMap<>();
    for (TopicPartition one : consumer.assignment()) {
      OptionalLong lag = consumer.currentLag(one);
      if (lag.isPresent()) {
        lags.merge(one.topic(), lag.getAsLong(), Long::sum);
      }
    }
    states =
        tallies.entrySet().stream()
            .map(one -> one.getValue().state(one.getKey(), lags.get(one.getKey())))
            .toList();
  }

  private boolean isStopped(Duration within) {
    try {
      return stop.await(within.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** What was read of a topic; known to the feed's thread alone. */
  private static final class Tally {
    private int partitions;
    private long lastMillis;
    private long unreadable;

    void take(FeedRecord record) {
      lastMillis = Math.max(lastMillis, record.recordMillis());
      unreadable += record.problem() == null ? 0 : 1;
    }

    FeedState state(String topic, @Nullable Long lag) {
      Instant lastAt = lastMillis == 0 ? null : Instant.ofEpochMilli(lastMillis);
      return new FeedState(topic, partitions, lag, lastAt, unreadable);
    }
  }
}
