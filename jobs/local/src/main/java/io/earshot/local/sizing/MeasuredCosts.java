package io.earshot.local.sizing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.earshot.domain.event.Channel;
import io.earshot.pipeline.settings.ReaderChoice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/**
 * What was measured, and what is assumed beside it: measured-costs.yaml, which says where each
 * figure is read from.
 *
 * @param measured when and where
 * @param readers what a message costs, by who reads it
 * @param board what the board takes
 * @param state what is kept
 * @param checkpoint how much is new in a checkpoint
 * @param topics what a message becomes on each topic, by the topic's name
 * @param channels how conversations go
 * @param assumed what was not measured
 */
public record MeasuredCosts(
    Measured measured,
    Map<ReaderChoice, ReaderCost> readers,
    BoardCost board,
    StateCost state,
    CheckpointCost checkpoint,
    Map<String, TopicCost> topics,
    Map<Channel, Pace> channels,
    Assumed assumed) {

  private static final String FILE = "measured-costs.yaml";

  /** The costs that Earshot ships. */
  public static MeasuredCosts shipped() {
    YAMLMapper yaml =
        YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();
    try (InputStream in = MeasuredCosts.class.getResourceAsStream(FILE)) {
      return yaml.readValue(Objects.requireNonNull(in, FILE), MeasuredCosts.class);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " is part of the jar", e);
    }
  }

  /** When, where and by which command. */
  public record Measured(String on, String machine, String command) {}

  /**
   * What a message costs, all that comes of it included.
   *
   * @param flinkMicros of a core, JobManager and TaskManager
   * @param kafkaMicros of a core, of a broker without replicas
   * @param allocatedBytes on the TaskManager's heap
   */
  public record ReaderCost(double flinkMicros, double kafkaMicros, double allocatedBytes) {}

  /**
   * What the board takes.
   *
   * @param micros of a core for a message
   * @param baseBytes of memory with nothing to show
   * @param conversationBytes of memory for a conversation on it
   */
  public record BoardCost(double micros, double baseBytes, double conversationBytes) {}

  /**
   * What is kept, in RocksDB, as a checkpoint has it.
   *
   * @param conversationBytes of a conversation, whatever was said in it
   * @param messageBytes more, for each message
   * @param messagesKept of more than so many the oldest are no longer kept
   * @param customerBytes of a customer
   * @param liveHeapBytes of a TaskManager with one slot, after a full collection
   */
  public record StateCost(
      double conversationBytes,
      double messageBytes,
      double messagesKept,
      double customerBytes,
      double liveHeapBytes) {

    /** Of a conversation of so many messages. */
    double bytesOf(double messages) {
      return conversationBytes + messageBytes * Math.min(messages, messagesKept);
    }
  }

  /**
   * A measured checkpoint.
   *
   * @param newBytes what it added to the one before
   * @param conversations open at once
   * @param messagesPerSecond of all of them together
   * @param messagesEach of a conversation, on average
   * @param intervalSeconds since the one before
   */
  public record CheckpointCost(
      double newBytes,
      double conversations,
      double messagesPerSecond,
      double messagesEach,
      double intervalSeconds) {

    /** Bytes for each conversation that has changed since the last one. */
    double bytesPerChanged() {
      double perSecond = messagesPerSecond / conversations;
      return newBytes
          / (conversations * Changed.share(perSecond, intervalSeconds)
              + messagesPerSecond / messagesEach * intervalSeconds);
    }
  }

  /**
   * What a message becomes on a topic.
   *
   * @param records for a message
   * @param bytes of those records on disk, for a message
   */
  public record TopicCost(double records, double bytes) {

    /** Bytes of a record. */
    double bytesEach() {
      return records > 0 ? bytes / records : 0;
    }
  }

  /**
   * What was not measured; each says why in the file.
   *
   * @param replicaShare what a copy costs a broker, as a share of taking and delivering
   * @param unmergedFiles of what is new in a checkpoint, that RocksDB has not merged yet
   * @param rocksDbSpace bytes on disk for a byte of state
   * @param checkpointSpace bytes of checkpoints for a byte of state
   * @param cacheShare of RocksDB's memory that holds state which is read
   * @param leastManagedBytes of a slot
   * @param compactedSpace bytes of a compacted topic for a byte that is still valid
   * @param pageCacheSeconds of what is written that a broker should have in memory
   * @param customersPerConversation remembered, for each conversation open at once
   */
  public record Assumed(
      double replicaShare,
      double unmergedFiles,
      double rocksDbSpace,
      double checkpointSpace,
      double cacheShare,
      double leastManagedBytes,
      double compactedSpace,
      double pageCacheSeconds,
      double customersPerConversation) {}
}
