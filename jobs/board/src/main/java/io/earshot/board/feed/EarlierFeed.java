package io.earshot.board.feed;

import io.earshot.wire.Topic;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what a topic held before the board started, while the board is in use already. */
final class EarlierFeed implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EarlierFeed.class);

  private static final Duration POLL = Duration.ofMillis(200);
  private static final int ATTEMPTS = 10;

  private final String bootstrapServers;
  private final Start start;
  private final Map<TopicPartition, Long> ends = new HashMap<>();
  private final Map<TopicPartition, Long> positions = new HashMap<>();
  private final Fold fold;
  private final InstantSource clock;
  private volatile boolean isStopped;
  private volatile boolean isDone;

  private EarlierFeed(
      String bootstrapServers,
      Start start,
      Map<TopicPartition, Long> ends,
      Fold fold,
      InstantSource clock) {
    this.bootstrapServers = bootstrapServers;
    this.start = start;
    this.fold = fold;
    this.clock = clock;
    ends.forEach(
        (partition, end) -> {
          if (partition.topic().equals(start.topic().name())) {
            this.ends.put(partition, end);
          }
        });
  }

  static EarlierFeed start(
      String bootstrapServers,
      Start start,
      Map<TopicPartition, Long> ends,
      Fold fold,
      InstantSource clock) {
    EarlierFeed feed = new EarlierFeed(bootstrapServers, start, ends, fold, clock);
    Thread thread = new Thread(feed::run, "board-earlier");
    thread.setDaemon(true);
    thread.start();
    return feed;
  }

  boolean isDone() {
    return isDone;
  }

  @Override
  public void close() {
    isStopped = true;
  }

  private void run() {
    for (int attempt = 1; attempt <= ATTEMPTS && !isStopped && !isDone; attempt++) {
      try {
        KafkaConsumer<byte[], byte[]> consumer = Consumers.open(bootstrapServers);
        try {
          read(consumer);
        } finally {
          Consumers.close(consumer);
        }
      } catch (KafkaException e) {
        LOG.warn("Earlier messages cannot be read: {}", e.toString());
      } catch (RuntimeException e) {
        LOG.error("Earlier messages cannot be read", e);
      }
    }
  }

  private void read(KafkaConsumer<byte[], byte[]> consumer) {
    Map<String, Topic<?>> topics = Map.of(start.topic().name(), start.topic());
    consumer.assign(ends.keySet());
    if (positions.isEmpty()) {
      Duration back = Objects.requireNonNull(start.back(), "of how long back");
      positions.putAll(
          Consumers.offsetsSince(consumer, ends.keySet(), clock.instant().minus(back)));
    }
    positions.forEach(consumer::seek);
    while (!isStopped && !Consumers.isAt(consumer, ends)) {
      List<FeedRecord> read = Consumers.read(consumer.poll(POLL), topics);
      fold.takeEarlier(read.stream().filter(this::isEarlier).toList());
      ends.keySet().forEach(one -> positions.put(one, consumer.position(one)));
    }
    isDone = !isStopped;
  }

  /** What came since is the other feed's. */
  private boolean isEarlier(FeedRecord record) {
    TopicPartition from = new TopicPartition(record.raw().topic(), record.raw().partition());
    return record.raw().offset() < ends.getOrDefault(from, 0L);
  }
}
