package io.earshot.local.backtest;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.alert.AlertFeedback;
import io.earshot.domain.alert.AlertId;
import io.earshot.domain.alert.AlertState;
import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.rule.RuleFinding;
import io.earshot.local.topics.Received;
import io.earshot.local.topics.TopicTail;
import io.earshot.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a running job has told, as far as the figures of its rules need it. */
public final class LiveTraffic {

  private final Instant since;
  private final Set<ConversationId> conversations = new HashSet<>();
  private final Map<String, RuleFinding> findings = new LinkedHashMap<>();
  private final Map<ConversationId, Map<AlertId, Shown>> alerts = new HashMap<>();
  private final Map<List<String>, AlertFeedback> verdicts = new HashMap<>();
  private @Nullable Instant first;
  private @Nullable Instant last;

  /** Traffic from that event time on; alerts and verdicts of before count where they belong. */
  public LiveTraffic(Instant since) {
    this.since = since;
  }

  /** All that lies on the topics of this Kafka. */
  public static LiveTraffic on(String bootstrapServers, Instant since) {
    LiveTraffic traffic = new LiveTraffic(since);
    try (TopicTail tail =
        TopicTail.fromBeginning(
            bootstrapServers,
            List.of(
                Topics.CONVERSATIONS,
                Topics.RULE_FINDINGS,
                Topics.ALERTS,
                Topics.ALERT_FEEDBACK))) {
      tail.readToEnd(traffic::take);
    }
    return traffic;
  }

  /** One record, of any topic, in any order; what was told twice counts once. */
  public void take(Received<?> received) {
    received.ifOf(Topics.CONVERSATIONS, this::take);
    received.ifOf(Topics.RULE_FINDINGS, this::take);
    received.ifOf(Topics.ALERTS, this::take);
    received.ifOf(Topics.ALERT_FEEDBACK, this::take);
  }

  private void take(ConversationSnapshot snapshot) {
    if (!snapshot.changedAt().isBefore(since)) {
      conversations.add(snapshot.conversationId());
      spanTo(snapshot.startedAt().isBefore(since) ? since : snapshot.startedAt());
      spanTo(snapshot.changedAt());
    }
  }

  private void take(RuleFinding finding) {
    if (!finding.at().isBefore(since)) {
      findings.put(finding.findingId(), finding);
      conversations.add(finding.conversationId());
      spanTo(finding.at());
    }
  }

  private void take(Alert alert) {
    if (alert.state() != AlertState.WITHHELD) {
      alerts
          .computeIfAbsent(alert.conversationId(), id -> new HashMap<>())
          .merge(alert.alertId(), Shown.of(alert), Shown::and);
    }
  }

  private void take(AlertFeedback verdict) {
    verdicts.merge(
        List.of(verdict.alertId().value(), verdict.by()),
        verdict,
        (a, b) -> b.at().isBefore(a.at()) ? a : b);
  }

  private void spanTo(Instant at) {
    first = first == null || at.isBefore(first) ? at : first;
    last = last == null || at.isAfter(last) ? at : last;
  }

  /** How many conversations there were. */
  public int conversations() {
    return conversations.size();
  }

  /** From the first thing told to the last; at least a second. */
  public Duration span() {
    Duration span = first == null || last == null ? Duration.ZERO : Duration.between(first, last);
    return span.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : span;
  }

  /**
   * What each version of each rule has found, by id and version.
   *
   * @param labels which conversations needed a lead; if empty, those whose alert a lead has called
   *     useful did, and those whose alerts were only called not useful did not
   */
  public List<LiveRule> rules(Map<ConversationId, Need> labels) {
    Map<ConversationId, Boolean> needs = labels.isEmpty() ? judged() : labelled(labels);
    Map<String, List<RuleFinding>> byRule = new TreeMap<>();
    findings
        .values()
        .forEach(
            one ->
                byRule
                    .computeIfAbsent(
                        "%s %06d".formatted(one.ruleId(), one.version()), id -> new ArrayList<>())
                    .add(one));
    return byRule.values().stream().map(of -> rule(of, needs)).toList();
  }

  private LiveRule rule(List<RuleFinding> of, Map<ConversationId, Boolean> needs) {
    Map<ConversationId, RuleFinding> firsts = new LinkedHashMap<>();
    of.forEach(
        one -> firsts.merge(one.conversationId(), one, (a, b) -> b.at().isBefore(a.at()) ? b : a));
    long earlier = firsts.values().stream().filter(one -> standing(one) > 0).count();
    long known = firsts.values().stream().filter(one -> standing(one) < 0).count();
    long judged = firsts.keySet().stream().filter(needs::containsKey).count();
    long right = firsts.keySet().stream().filter(id -> needs.getOrDefault(id, false)).count();
    long needing = needs.values().stream().filter(need -> need).count();
    RuleFinding latest = of.get(of.size() - 1);
    double hours = span().toMillis() / (double) Duration.ofHours(1).toMillis();
    return new LiveRule(
        latest.ruleId(),
        latest.version(),
        latest.state(),
        latest.severity(),
        of.size(),
        firsts.size(),
        firsts.size() / hours,
        100.0 * firsts.size() / Math.max(1, conversations.size()),
        firsts.size() - earlier - known,
        earlier,
        known,
        judged,
        judged == 0 ? null : right / (double) judged,
        needing == 0 ? null : right / (double) needing);
  }

  /** 0 if leads were shown nothing as severe, 1 if only later, -1 if it was there already. */
  private int standing(RuleFinding finding) {
    int standing = 0;
    for (Shown alert : alerts.getOrDefault(finding.conversationId(), Map.of()).values()) {
      if (alert.worst.compareTo(finding.severity()) >= 0) {
        if (!alert.openedAt.isAfter(finding.at())) {
          return -1;
        }
        standing = 1;
      }
    }
    return standing;
  }

  private Map<ConversationId, Boolean> judged() {
    Map<ConversationId, Boolean> needs = new HashMap<>();
    verdicts
        .values()
        .forEach(
            one ->
                needs.merge(
                    one.conversationId(),
                    one.verdict() == AlertFeedback.Verdict.USEFUL,
                    Boolean::logicalOr));
    return needs;
  }

  private static Map<ConversationId, Boolean> labelled(Map<ConversationId, Need> labels) {
    Map<ConversationId, Boolean> needs = new HashMap<>();
    labels.forEach((id, need) -> needs.put(id, need.after() != null));
    return needs;
  }

  /** An alert as far as it matters here; compaction may have left its last revision only. */
  private record Shown(Instant openedAt, Severity worst) {

    static Shown of(Alert alert) {
      return new Shown(alert.openedAt(), alert.severity());
    }

    Shown and(Shown other) {
      return worst.compareTo(other.worst) >= 0 ? this : other;
    }
  }
}
