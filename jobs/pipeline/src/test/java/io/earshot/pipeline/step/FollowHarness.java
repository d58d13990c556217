package io.earshot.pipeline.step;

import io.earshot.domain.conversation.Conversation;
import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.escalation.Escalation;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.rule.Rule;
import io.earshot.domain.rule.RuleChange;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.state.JobState;
import io.earshot.pipeline.stream.DecodedEvent;
import io.earshot.pipeline.stream.Finding;
import io.earshot.pipeline.stream.FollowedEvent;
import io.earshot.pipeline.stream.RuleNews;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/** follow-conversation in Flink's harness, with a rules topic that has no say in time. */
final class FollowHarness implements AutoCloseable {

  private final JobSettings settings;
  private KeyedTwoInputStreamOperatorTestHarness<
          String, FollowedEvent, RuleNews, ConversationSnapshot>
      flink;

  FollowHarness(JobSettings settings) throws Exception {
    this.settings = settings;
    this.flink = fresh();
    begin();
  }

  void takes(FollowedEvent... events) throws Exception {
    for (FollowedEvent event : events) {
      flink.processElement1(new StreamRecord<>(event));
    }
  }

  void takes(ScoredMessage... messages) throws Exception {
    for (ScoredMessage message : messages) {
      takes(new FollowedEvent(message, null));
    }
  }

  void takes(ConversationEvent event) throws Exception {
    takes(new FollowedEvent(null, DecodedEvent.of(0, event)));
  }

  void hears(RuleChange<Rule> change) throws Exception {
    flink.processElement2(new StreamRecord<>(new RuleNews(change.ruleId(), change)));
  }

  /** All that was said of a rule is taken back. */
  void forgets(String ruleId) throws Exception {
    flink.processElement2(new StreamRecord<>(new RuleNews(ruleId, null)));
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

  List<ConversationSnapshot> output() {
    return flink.extractOutputValues();
  }

  <T> List<T> side(OutputTag<T> tag) {
    var records = flink.getSideOutput(tag);
    return records == null ? List.of() : records.stream().map(StreamRecord::getValue).toList();
  }

  List<Escalation> escalations() {
    return side(Sides.FINDINGS).stream().map(Finding::escalation).filter(Objects::nonNull).toList();
  }

  int states() {
    return flink.numKeyedStateEntries();
  }

  /** How many bytes of state the conversation takes, as they lie in a checkpoint. */
  int bytesOf(String conversation) throws Exception {
    AbstractStreamOperator<?> operator = (AbstractStreamOperator<?>) flink.getOperator();
    KeyedStateBackend<String> backend = operator.getKeyedStateBackend();
    backend.setCurrentKey(conversation);
    ValueStateDescriptor<Conversation> kept = JobState.conversation(settings);
    Conversation value =
        backend
            .getPartitionedState(VoidNamespace.INSTANCE, VoidNamespaceSerializer.INSTANCE, kept)
            .value();
    DataOutputSerializer out = new DataOutputSerializer(1024);
    kept.getSerializer().serialize(value, out);
    return out.length();
  }

  int timers() {
    return flink.numEventTimeTimers();
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
          String, FollowedEvent, RuleNews, ConversationSnapshot>
      fresh() throws Exception {
    return new KeyedTwoInputStreamOperatorTestHarness<>(
        new CoBroadcastWithKeyedOperator<>(
            new FollowConversation(settings), List.of(JobState.ruleBook())),
        FollowedEvent::conversationKey,
        null,
        Types.STRING);
  }
}
