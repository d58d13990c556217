package io.earshot.pipeline.time;

import io.earshot.pipeline.settings.EventTimeSettings;
import io.earshot.pipeline.stream.DecodedEvent;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.util.clock.RelativeClock;

/**
 * Watermarks over the partitions that one subtask reads.
 *
 * <p>While any partition speaks, the one that lags behind most decides, and those that have said
 * nothing for {@code quietAfter} have no say: they have nothing to read, else it would have come.
 * When all are quiet, time moves on from the latest event by the activity of the input times the
 * replay speed; the activity clock stands still under back-pressure. A replay of old records is
 * never quiet, so the clock has no part in it.
 *
 * <p>The same holds between subtasks: one whose partitions are all quiet says what time it has, and
 * that it is idle, so that it moves time on without holding back those that still read. After a
 * start every partition has {@code quietAfter} to speak up before any time is told.
 */
final class PartitionWatermarks implements WatermarkGenerator<DecodedEvent> {

  private final long outOfOrdernessMillis;
  private final long quietAfterMillis;
  private final double speed;
  private final RelativeClock activity;
  private final long startedAt;
  private final Map<Integer, Partition> partitions = new HashMap<>();
  private long emitted = Long.MIN_VALUE;

  PartitionWatermarks(EventTimeSettings settings, RelativeClock activity) {
    this.outOfOrdernessMillis = settings.outOfOrderness().toMillis();
    this.quietAfterMillis = settings.quietAfter().toMillis();
    this.speed = settings.speed();
    this.activity = activity;
    this.startedAt = activity.relativeTimeMillis();
  }

  @Override
  public void onEvent(DecodedEvent event, long timestamp, WatermarkOutput output) {
    partitions
        .computeIfAbsent(event.partition(), partition -> new Partition())
        .heard(timestamp, activity.relativeTimeMillis());
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    long now = activity.relativeTimeMillis();
    if (now - startedAt < quietAfterMillis) {
      return;
    }
    boolean quiet = partitions.values().stream().allMatch(partition -> isQuiet(partition, now));
    if (!quiet) {
      output.markActive();
      emit(slowestSpeaking(now), output);
      return;
    }
    if (!partitions.isEmpty()) {
      emit(furthest(now), output);
    }
    output.markIdle();
  }

  private void emit(long eventTime, WatermarkOutput output) {
    long watermark = eventTime - outOfOrdernessMillis - 1;
    if (watermark > emitted) {
      emitted = watermark;
      output.emitWatermark(new Watermark(watermark));
    }
  }

  private boolean isQuiet(Partition partition, long now) {
    return now - partition.heardAt >= quietAfterMillis;
  }

  private long slowestSpeaking(long now) {
    return partitions.values().stream()
        .filter(partition -> !isQuiet(partition, now))
        .mapToLong(partition -> partition.latest)
        .min()
        .orElseThrow();
  }

  private long furthest(long now) {
    return partitions.values().stream()
        .mapToLong(partition -> partition.latest + (long) ((now - partition.heardAt) * speed))
        .max()
        .orElseThrow();
  }

  private static final class Partition {

    private long latest = Long.MIN_VALUE;
    private long heardAt;

    void heard(long timestamp, long at) {
      latest = Math.max(latest, timestamp);
      heardAt = at;
    }
  }
}
