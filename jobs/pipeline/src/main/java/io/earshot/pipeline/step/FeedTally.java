package io.earshot.pipeline.step;

import io.earshot.domain.status.FeedStatus;
import io.earshot.domain.status.StatusNote;
import io.earshot.pipeline.stream.DecodedEvent;
import io.earshot.wire.Topics;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was read of conversations, by partition. */
final class FeedTally implements TakeNotes.Tally<DecodedEvent> {

  private final Map<Integer, Partition> partitions = new HashMap<>();

  @Override
  public void see(DecodedEvent event) {
    Partition partition = partitions.computeIfAbsent(event.partition(), it -> new Partition());
    partition.records++;
    partition.recordMillis = Math.max(partition.recordMillis, event.recordMillis());
    Instant occurredAt = event.event().occurredAt();
    if (partition.eventAt == null || occurredAt.isAfter(partition.eventAt)) {
      partition.eventAt = occurredAt;
    }
  }

  @Override
  public @Nullable StatusNote take(int task) {
    if (partitions.isEmpty()) {
      return null;
    }
    List<FeedStatus> feeds =
        partitions.entrySet().stream().map(it -> it.getValue().as(it.getKey())).toList();
    partitions.clear();
    return StatusNote.ofFeeds(task, feeds);
  }

  private static final class Partition {

    private long records;
    private long recordMillis;
    private @Nullable Instant eventAt;

    FeedStatus as(int partition) {
      return new FeedStatus(
          Topics.CONVERSATION_EVENTS.name(),
          partition,
          records,
          eventAt,
          recordMillis > 0 ? Instant.ofEpochMilli(recordMillis) : null);
    }
  }
}
