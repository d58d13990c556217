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
 * never quiet, so the clock has no part in it. A subtask that has never had an event is idle.
 */
final class PartitionWatermarks implements WatermarkGenerator<DecodedEvent> {

  private final long outOfOrdernessMillis;
  private final long quietAfterMillis;
  private final double speed;
  private final RelativeClock activity;
  private final Map<Integer, Partition> partitions = new HashMap<>();
  private long emitted = Long.MIN_VALUE;

  PartitionWatermarks(EventTimeSettings settings, RelativeClock activity) {
    this.outOfOrdernessMillis = settings.outOfOrderness().toMillis();
    this.quietAfterMillis = settings.quietAfter().toMillis();
    this.speed = settings.speed();
    this.activity = activity;
  }

  @Override
  public void onEvent(DecodedEvent event, long timestamp, WatermarkOutput output) {
    partitions
        .computeIfAbsent(event.partition(), partition -> new Partition())
        .heard(timestamp, activity.relativeTimeMillis());
  }

  @Override
  public void onPeriodicEmit(WatermarkOutput output) {
    if (partitions.isEmpty()) {
      output.markIdle();
      return;
    }
    long watermark = eventTime(activity.relativeTimeMillis()) - outOfOrdernessMillis - 1;
    if (watermark > emitted) {
      emitted = watermark;
      output.emitWatermark(new Watermark(watermark));
    }
  }

  private long eventTime(long now) {
    long slowestSpeaking = Long.MAX_VALUE;
    long furthest = Long.MIN_VALUE;
    for (Partition partition : partitions.values()) {
      long silence = now - partition.heardAt;
      if (silence < quietAfterMillis) {
        slowestSpeaking = Math.min(slowestSpeaking, partition.latest);
      }
      furthest = Math.max(furthest, partition.latest + (long) (silence * speed));
    }
    return slowestSpeaking == Long.MAX_VALUE ? furthest : slowestSpeaking;
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
