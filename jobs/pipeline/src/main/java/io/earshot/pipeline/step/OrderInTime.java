package io.earshot.pipeline.step;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.function.SerializableSupplier;

/**
 * Reads everything first, then hands it on in the order of time. Only in bounded runs, which are in
 * no hurry: it makes their outcome independent of how the partitions and paths of the input
 * happened to be interleaved. A live job never waits for a better order.
 */
public final class OrderInTime<T> extends KeyedProcessFunction<String, T, T> {

  private static final long serialVersionUID = 1L;

  private final ListStateDescriptor<T> descriptor;
  private final SerializableSupplier<Comparator<T>> order;
  private transient ListState<T> elements;

  /** A step that sorts by this order; equal elements stay as they came. */
  @SuppressWarnings("NullAway.Init") // open() comes before everything else
  public OrderInTime(ListStateDescriptor<T> descriptor, SerializableSupplier<Comparator<T>> order) {
    this.descriptor = descriptor;
    this.order = order;
  }

  @Override
  public void open(OpenContext context) {
    elements = getRuntimeContext().getListState(descriptor);
  }

  @Override
  public void processElement(T element, Context context, Collector<T> out) throws Exception {
    elements.add(element);
    context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<T> out) throws Exception {
    List<T> all = new ArrayList<>();
    elements.get().forEach(all::add);
    elements.clear();
    all.sort(order.get());
    all.forEach(out::collect);
  }
}
