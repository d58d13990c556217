package io.earshot.pipeline.step;

import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.apache.flink.util.function.SupplierWithException;

/** One keyed step in Flink's harness. */
final class Harness<I, O> implements AutoCloseable {

  private final SupplierWithException<KeyedProcessFunction<String, I, O>, Exception> step;
  private final KeySelector<I, String> key;
  private KeyedOneInputStreamOperatorTestHarness<String, I, O> flink;

  private Harness(
      SupplierWithException<KeyedProcessFunction<String, I, O>, Exception> step,
      KeySelector<I, String> key)
      throws Exception {
    this.step = step;
    this.key = key;
    this.flink = fresh();
    flink.open();
  }

  static <I, O> Harness<I, O> of(
      SupplierWithException<KeyedProcessFunction<String, I, O>, Exception> step,
      KeySelector<I, String> key)
      throws Exception {
    return new Harness<>(step, key);
  }

  @SafeVarargs
  final void takes(I... elements) throws Exception {
    for (I element : elements) {
      flink.processElement(new StreamRecord<>(element));
    }
  }

  void timeReaches(Instant time) throws Exception {
    flink.processWatermark(time.toEpochMilli());
  }

  /** The wall clock of state's time to live; nothing else has one. */
  void wallClockShows(Instant time) {
    flink.setStateTtlProcessingTime(time.toEpochMilli());
  }

  /** Takes a snapshot, ends, and begins anew from the snapshot, with nothing put out yet. */
  void restarts() throws Exception {
    OperatorSubtaskState snapshot = flink.snapshot(1, 1);
    flink.close();
    flink = fresh();
    flink.initializeState(snapshot);
    flink.open();
  }

  List<O> output() {
    return flink.extractOutputValues();
  }

  <T> List<T> side(OutputTag<T> tag) {
    var records = flink.getSideOutput(tag);
    return records == null ? List.of() : records.stream().map(StreamRecord::getValue).toList();
  }

  int states() {
    return flink.numKeyedStateEntries();
  }

  int timers() {
    return flink.numEventTimeTimers();
  }

  @Override
  public void close() throws Exception {
    flink.close();
  }

  private KeyedOneInputStreamOperatorTestHarness<String, I, O> fresh() throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(step.get()), key, Types.STRING);
  }
}
