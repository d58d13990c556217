package io.earshot.pipeline.memory;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.alert.AlertFeedback;
import io.earshot.domain.audit.AuditEntry;
import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.customer.CustomerStanding;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.routing.RoutingDecision;
import io.earshot.domain.rule.RuleFinding;
import io.earshot.domain.status.ComponentStatus;
import io.earshot.pipeline.Outputs;
import io.earshot.wire.Topic;
import io.earshot.wire.Topics;
import io.earshot.wire.deadletter.DeadLetter;
import io.earshot.wire.record.EncodedRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** What a job has sent out. */
public final class Received {

  public final MemorySink<ScoredMessage> scored = new MemorySink<>();
  public final MemorySink<ConversationSnapshot> conversations = new MemorySink<>();
  public final MemorySink<CustomerStanding> customers = new MemorySink<>();
  public final MemorySink<RoutingDecision> decisions = new MemorySink<>();
  public final MemorySink<Alert> alerts = new MemorySink<>();
  public final MemorySink<AlertFeedback> feedback = new MemorySink<>();
  public final MemorySink<RuleFinding> findings = new MemorySink<>();
  public final MemorySink<AuditEntry> audit = new MemorySink<>();
  public final MemorySink<DeadLetter> deadLetters = new MemorySink<>();
  public final MemorySink<ComponentStatus> status = new MemorySink<>();

  public Outputs outputs() {
    return new Outputs(
        scored,
        conversations,
        customers,
        decisions,
        alerts,
        feedback,
        findings,
        audit,
        deadLetters,
        status);
  }

  /**
   * Every record on every topic but status.v1, which goes by the clock, as it would be written, in
   * an order that means nothing.
   */
  public List<String> everything() {
    List<String> all = new ArrayList<>();
    scored.written().forEach(it -> all.add(written(Topics.SCORED_MESSAGES, it)));
    conversations.written().forEach(it -> all.add(written(Topics.CONVERSATIONS, it)));
    customers.written().forEach(it -> all.add(written(Topics.CUSTOMERS, it)));
    decisions.written().forEach(it -> all.add(written(Topics.ROUTING_DECISIONS, it)));
    alerts.written().forEach(it -> all.add(written(Topics.ALERTS, it)));
    feedback.written().forEach(it -> all.add(written(Topics.ALERT_FEEDBACK, it)));
    audit.written().forEach(it -> all.add(written(Topics.AUDIT, it)));
    findings.written().forEach(it -> all.add(written(Topics.RULE_FINDINGS, it)));
    deadLetters.written().forEach(it -> all.add(written(Topics.DEAD_LETTERS, it)));
    all.sort(null);
    return all;
  }

  /** What holds at last, by topic and id: the highest revision, of this and a later job. */
  public Map<String, String> latest(Received later) {
    Map<String, String> latest = new TreeMap<>();
    Function<ScoredMessage, String> message = it -> it.conversationId() + "/" + it.messageId();
    latest.putAll(
        highest(Topics.SCORED_MESSAGES, message, ScoredMessage::revision, scored, later.scored));
    latest.putAll(
        highest(
            Topics.CONVERSATIONS,
            it -> it.conversationId() + "",
            ConversationSnapshot::revision,
            conversations,
            later.conversations));
    latest.putAll(
        highest(
            Topics.CUSTOMERS,
            it -> it.customerId() + "",
            CustomerStanding::revision,
            customers,
            later.customers));
    latest.putAll(
        highest(
            Topics.ROUTING_DECISIONS,
            it -> it.decisionId() + "",
            RoutingDecision::revision,
            decisions,
            later.decisions));
    latest.putAll(
        highest(Topics.ALERTS, it -> it.alertId() + "", Alert::revision, alerts, later.alerts));
    return latest;
  }

  private static <T> Map<String, String> highest(
      Topic<T> topic,
      Function<T, String> id,
      ToIntFunction<T> revision,
      MemorySink<T> first,
      MemorySink<T> second) {
    Map<String, T> highest = new TreeMap<>();
    List<T> all = new ArrayList<>(first.written());
    all.addAll(second.written());
    for (T value : all) {
      highest.merge(
          topic.name() + " " + id.apply(value),
          value,
          (a, b) -> revision.applyAsInt(b) >= revision.applyAsInt(a) ? b : a);
    }
    Map<String, String> written = new TreeMap<>();
    highest.forEach((key, value) -> written.put(key, value.toString()));
    return written;
  }

  private static <T> String written(Topic<T> topic, T value) {
    EncodedRecord record = topic.encode(value);
    byte[] json = record.value();
    return "%s %s %s"
        .formatted(
            topic.name(),
            record.headers(),
            json == null ? value.toString() : new String(json, StandardCharsets.UTF_8));
  }
}
