package io.earshot.board.feed;

import io.earshot.board.notification.Notifier;
import io.earshot.domain.alert.Alert;
import io.earshot.domain.alert.AlertId;
import io.earshot.domain.notification.Notice;
import io.earshot.wire.Topic;
import io.earshot.wire.Topics;
import io.earshot.wire.deadletter.UnreadableRecordException;
import io.earshot.wire.record.RawRecord;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings alerts to the {@link Notifier}. Boards form a consumer group, so each partition is one
 * board's to tell of, and another's when that one dies. Offsets are not what is remembered: who
 * takes over a partition first reads what was told (notifications.v1), then how the alerts of the
 * last day stand, and tells what is missing.
 */
public final class AlertFeed implements AutoCloseable {

  /** The group in which boards share the telling. */
  public static final String GROUP = "earshot-board-notifications";

  private static final Logger LOG = LoggerFactory.getLogger(AlertFeed.class);
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration READ_WITHIN = Duration.ofSeconds(30);
  private static final Duration LOOK_BACK = Duration.ofDays(1);
  private static final Duration TRY_AGAIN = Duration.ofSeconds(2);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

  private final String bootstrapServers;
  private final Notifier notifier;
  private final InstantSource clock;
  private final Thread thread;
  private final Map<TopicPartition, Long> ends = new HashMap<>();
  private final Map<AlertId, Alert> standing = new LinkedHashMap<>();
  private volatile @Nullable KafkaConsumer<byte[], byte[]> reading;
  private volatile boolean closed;

  private AlertFeed(String bootstrapServers, Notifier notifier, InstantSource clock) {
    this.bootstrapServers = bootstrapServers;
    this.notifier = notifier;
    this.clock = clock;
    this.thread = new Thread(this::run, "alert-feed");
    thread.setDaemon(true);
  }

  /** Starts to read; Kafka may come later. */
  public static AlertFeed start(String bootstrapServers, Notifier notifier, InstantSource clock) {
    AlertFeed feed = new AlertFeed(bootstrapServers, notifier, clock);
    feed.thread.start();
    return feed;
  }

  @Override
  public void close() {
    closed = true;
    KafkaConsumer<byte[], byte[]> open = reading;
    if (open != null) {
      open.wakeup();
    }
    try {
      thread.join(CLOSE_WITHIN.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!closed) {
      try (KafkaConsumer<byte[], byte[]> alerts = consumer(GROUP)) {
        reading = alerts;
        follow(alerts);
      } catch (WakeupException e) {
        LOG.debug("No alerts are read any more");
      } catch (KafkaException e) {
        LOG.warn("Alerts for notifications cannot be read, trying again: {}", e.getMessage());
        pause();
      }
    }
  }

  private void follow(KafkaConsumer<byte[], byte[]> alerts) {
    alerts.subscribe(
        List.of(Topics.ALERTS.name()),
        new ConsumerRebalanceListener() {
          @Override
          public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            takeOver(alerts, partitions);
          }

          @Override
          public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            ends.clear();
            standing.clear();
            notifier.leaveToOthers();
          }
        });
    while (!closed) {
      for (ConsumerRecord<byte[], byte[]> record : alerts.poll(POLL)) {
        Alert alert = value(Topics.ALERTS, record);
        if (alert != null) {
          standing.merge(
              alert.alertId(), alert, (one, two) -> two.revision() >= one.revision() ? two : one);
        }
      }
      // How an alert stands is known when all is read that was there; before that it may be over.
      ends.entrySet().removeIf(end -> alerts.position(end.getKey()) >= end.getValue());
      if (ends.isEmpty() && !standing.isEmpty()) {
        notifier.take(List.copyOf(standing.values()));
        standing.clear();
      }
    }
  }

  private void takeOver(
      KafkaConsumer<byte[], byte[]> alerts, Collection<TopicPartition> partitions) {
    notifier.remember(told());
    long since = clock.instant().minus(LOOK_BACK).toEpochMilli();
    Map<TopicPartition, Long> times = new HashMap<>();
    partitions.forEach(partition -> times.put(partition, since));
    Map<TopicPartition, Long> now = alerts.endOffsets(partitions);
    Map<TopicPartition, OffsetAndTimestamp> from = alerts.offsetsForTimes(times);
    now.forEach(
        (partition, end) -> {
          OffsetAndTimestamp found = from.get(partition);
          alerts.seek(partition, found == null ? end : found.offset());
        });
    ends.putAll(now);
  }

  /** All that was told, by any board. */
  private List<Notice> told() {
    List<Notice> told = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> notices = consumer(null)) {
      List<TopicPartition> partitions = new ArrayList<>();
      for (PartitionInfo one : notices.partitionsFor(Topics.NOTIFICATIONS.name())) {
        partitions.add(new TopicPartition(one.topic(), one.partition()));
      }
      notices.assign(partitions);
      notices.seekToBeginning(partitions);
      Map<TopicPartition, Long> left = new HashMap<>(notices.endOffsets(partitions));
      long until = System.nanoTime() + READ_WITHIN.toNanos();
      while (!left.isEmpty()) {
        left.entrySet().removeIf(end -> notices.position(end.getKey()) >= end.getValue());
        if (System.nanoTime() > until) {
          throw new KafkaException("notifications.v1 was not read in time");
        }
        for (ConsumerRecord<byte[], byte[]> record : notices.poll(POLL)) {
          Notice notice = value(Topics.NOTIFICATIONS, record);
          if (notice != null) {
            told.add(notice);
          }
        }
      }
    }
    return told;
  }

  private KafkaConsumer<byte[], byte[]> consumer(@Nullable String group) {
    Properties settings = new Properties();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, "15000");
    if (group != null) {
      settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    }
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    return new KafkaConsumer<>(settings, bytes, bytes);
  }

  private static <T> @Nullable T value(Topic<T> topic, ConsumerRecord<byte[], byte[]> record) {
    try {
      return topic.decode(
          new RawRecord(
              topic.name(),
              record.partition(),
              record.offset(),
              record.timestamp(),
              record.key(),
              record.value()));
    } catch (UnreadableRecordException e) {
      LOG.warn("Not read: {} {} {}", topic.name(), record.partition(), record.offset());
      return null;
    }
  }

  private void pause() {
    try {
      Thread.sleep(TRY_AGAIN.toMillis());
    } catch (InterruptedException e) {
      closed = true;
    }
  }
}
