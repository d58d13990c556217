package io.earshot.pipeline.step;

import io.earshot.domain.alert.AlertAction;
import io.earshot.domain.alert.RaisedAlert;
import io.earshot.domain.escalation.Correction;
import io.earshot.domain.escalation.Escalation;
import io.earshot.pipeline.settings.SettingsFiles;
import io.earshot.pipeline.stream.Finding;
import io.earshot.pipeline.time.NeverHoldBack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/**
 * The step raise-alert in Flink's harness. On the side of actions nothing tells time, as {@link
 * NeverHoldBack} has it.
 */
final class AlertHarness implements AutoCloseable {

  private final List<RaisedAlert> before = new ArrayList<>();
  private KeyedTwoInputStreamOperatorTestHarness<String, Finding, AlertAction, RaisedAlert> flink;

  AlertHarness() throws Exception {
    begin(null);
  }

  AlertHarness finds(Escalation escalation) throws Exception {
    flink.processElement1(new StreamRecord<>(new Finding(escalation, null)));
    return this;
  }

  AlertHarness corrects(Correction correction) throws Exception {
    flink.processElement1(new StreamRecord<>(new Finding(null, correction)));
    return this;
  }

  AlertHarness acts(AlertAction action) throws Exception {
    flink.processElement2(new StreamRecord<>(action));
    return this;
  }

  AlertHarness timeReaches(Instant time) throws Exception {
    flink.processWatermark1(new Watermark(time.toEpochMilli()));
    return this;
  }

  /** Takes a snapshot, ends, and begins anew from the snapshot. */
  void restarts() throws Exception {
    OperatorSubtaskState snapshot = flink.snapshot(1, 1);
    before.addAll(flink.extractOutputValues());
    flink.close();
    begin(snapshot);
  }

  /** All that was raised, also before a restart. */
  List<RaisedAlert> raised() {
    List<RaisedAlert> all = new ArrayList<>(before);
    all.addAll(flink.extractOutputValues());
    return all;
  }

  /** Since the last restart. */
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

  private void begin(OperatorSubtaskState snapshot) throws Exception {
    flink =
        new KeyedTwoInputStreamOperatorTestHarness<>(
            new KeyedCoProcessOperator<>(new RaiseAlert(SettingsFiles.defaults())),
            Finding::conversationKey,
            action -> action.conversationId().value(),
            Types.STRING);
    if (snapshot != null) {
      flink.initializeState(snapshot);
    }
    flink.open();
    flink.processWatermarkStatus2(WatermarkStatus.IDLE);
  }
}
