package io.earshot.pipeline.time;

import io.earshot.pipeline.settings.EventTimeSettings;
import io.earshot.pipeline.stream.DecodedEvent;
import org.apache.flink.api.common.eventtime.TimestampAssigner;
import org.apache.flink.api.common.eventtime.TimestampAssignerSupplier;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * Event time of a live stream: partitions that speak tell how late it is, and when all have fallen
 * silent time moves on all the same, so that silence can be noticed in a quiet night too.
 */
public final class EventTime implements WatermarkStrategy<DecodedEvent> {

  private static final long serialVersionUID = 1L;

  private final EventTimeSettings settings;

  /** Event time with these settings. */
  public EventTime(EventTimeSettings settings) {
    this.settings = settings;
  }

  @Override
  public WatermarkGenerator<DecodedEvent> createWatermarkGenerator(
      WatermarkGeneratorSupplier.Context context) {
    return new PartitionWatermarks(settings, context.getInputActivityClock());
  }

  @Override
  public TimestampAssigner<DecodedEvent> createTimestampAssigner(
      TimestampAssignerSupplier.Context context) {
    return (event, recordTimestamp) -> event.event().occurredAt().toEpochMilli();
  }
}
