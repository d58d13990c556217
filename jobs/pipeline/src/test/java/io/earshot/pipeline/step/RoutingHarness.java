package io.earshot.pipeline.step;

import io.earshot.domain.routing.RoutingDecision;
import io.earshot.domain.routing.RoutingFacts;
import io.earshot.domain.routing.RoutingRule;
import io.earshot.domain.rule.RuleChange;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.state.JobState;
import io.earshot.pipeline.stream.RoutingRuleNews;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/** decide-routing in Flink's harness, with a rules topic that has no say in time. */
final class RoutingHarness implements AutoCloseable {

  private final JobSettings settings;
  private KeyedTwoInputStreamOperatorTestHarness<
          String, RoutingFacts, RoutingRuleNews, RoutingDecision>
      flink;

  RoutingHarness(JobSettings settings) throws Exception {
    this.settings = settings;
    this.flink = fresh();
    begin();
  }

  void takes(RoutingFacts... facts) throws Exception {
    for (RoutingFacts each : facts) {
      flink.processElement1(new StreamRecord<>(each));
    }
  }

  void hears(RuleChange<RoutingRule> change) throws Exception {
    flink.processElement2(new StreamRecord<>(new RoutingRuleNews(change.ruleId(), change)));
  }

  void timeReaches(Instant time) throws Exception {
    flink.processWatermark1(new Watermark(time.toEpochMilli()));
  }

  /** Takes a snapshot, ends, and begins anew from the snapshot, with nothing put out yet. */
  void restarts() throws Exception {
    OperatorSubtaskState snapshot = flink.snapshot(1, 1);
    flink.close();
    flink = fresh();
    flink.initializeState(snapshot);
    begin();
  }

  List<RoutingDecision> output() {
    return flink.extractOutputValues();
  }

  RoutingDecision last() {
    return output().get(output().size() - 1);
  }

  <T> List<T> side(OutputTag<T> tag) {
    var records = flink.getSideOutput(tag);
    return records == null ? List.of() : records.stream().map(StreamRecord::getValue).toList();
  }

  int states() {
    return flink.numKeyedStateEntries();
  }

  @Override
  public void close() throws Exception {
    flink.close();
  }

  private void begin() throws Exception {
    flink.open();
    flink.processWatermarkStatus2(WatermarkStatus.IDLE);
  }

  private KeyedTwoInputStreamOperatorTestHarness<
          String, RoutingFacts, RoutingRuleNews, RoutingDecision>
      fresh() throws Exception {
    return new KeyedTwoInputStreamOperatorTestHarness<>(
        new CoBroadcastWithKeyedOperator<>(
            new DecideRouting(settings), List.of(JobState.routingRuleBook())),
        facts -> facts.conversationId().value(),
        null,
        Types.STRING);
  }
}
