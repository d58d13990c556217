package io.earshot.pipeline.time;

import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * Event time of a control stream (profiles, contacts, actions): it has no say in it. A topic on
 * which nothing happens must not keep the conversations from getting on; nor may it tell a time of
 * its own, for while no conversation has spoken yet that would be the time of all.
 */
public final class NeverHoldBack<T> implements WatermarkStrategy<T> {

  private static final long serialVersionUID = 1L;

  @Override
  public WatermarkGenerator<T> createWatermarkGenerator(
      WatermarkGeneratorSupplier.Context context) {
    return new WatermarkGenerator<>() {
      @Override
      public void onEvent(T event, long timestamp, WatermarkOutput output) {}

      @Override
      public void onPeriodicEmit(WatermarkOutput output) {
        output.markIdle();
      }
    };
  }
}
