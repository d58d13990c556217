package io.earshot.pipeline.time;

import io.earshot.pipeline.settings.EventTimeSettings;
import io.earshot.pipeline.stream.DecodedEvent;
import org.apache.flink.api.common.eventtime.TimestampAssigner;
import org.apache.flink.api.common.eventtime.TimestampAssignerSupplier;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Event time of a live stream: partitions that speak tell how late it is, and when all have fallen
 * silent time moves on all the same, so that silence can be noticed in a quiet night too.
 */
final class EventTime implements WatermarkStrategy<DecodedEvent> {

  private static final long serialVersionUID = 1L;

  private final EventTimeSettings settings;
  private transient @Nullable Long toldBefore;
  private transient @Nullable PartitionWatermarks watermarks;

  EventTime(EventTimeSettings settings) {
    this.settings = settings;
  }

  /** Time goes on from there: somebody had been told before the restart. */
  void resumeFrom(long watermark) {
    toldBefore = toldBefore == null ? watermark : Math.max(toldBefore, watermark);
  }

  /** The last watermark, or null if there was none yet. */
  @Nullable Long told() {
    return watermarks == null ? toldBefore : watermarks.told();
  }

  @Override
  public WatermarkGenerator<DecodedEvent> createWatermarkGenerator(
      WatermarkGeneratorSupplier.Context context) {
    watermarks = new PartitionWatermarks(settings, context.getInputActivityClock());
    if (toldBefore != null) {
      watermarks.resumeFrom(toldBefore);
    }
    return watermarks;
  }

  @Override
  public TimestampAssigner<DecodedEvent> createTimestampAssigner(
      TimestampAssignerSupplier.Context context) {
    return (event, recordTimestamp) -> event.event().occurredAt().toEpochMilli();
  }
}
