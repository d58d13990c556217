package io.earshot.board.view;

import io.earshot.domain.alert.AlertFeedback;
import io.earshot.domain.escalation.Reason;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.rule.Conditions;
import io.earshot.domain.rule.Rule;
import io.earshot.domain.rule.RuleBook;
import io.earshot.domain.rule.RuleChange;
import io.earshot.domain.rule.RuleCheck;
import io.earshot.domain.rule.RuleEntry;
import io.earshot.domain.rule.RuleFacts;
import io.earshot.domain.rule.RuleFinding;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rule book in force, and what its rules are worth. Belongs to the view's lock. */
final class LiveRules {

  private static final int MOST_FINDINGS = 50_000;
  private static final int MOST_VERDICTS = 50_000;
  private static final long DAY_MILLIS = 24 * 3_600_000L;

  private final RuleCheck<Rule> check;
  private final Lru<String, RuleFinding> findings = new Lru<>(MOST_FINDINGS);
  private final Lru<List<String>, AlertFeedback> verdicts = new Lru<>(MOST_VERDICTS);
  private RuleBook<Rule> book;

  LiveRules(List<Rule> seeds, Conditions<RuleFacts> conditions) {
    check = RuleCheck.by(conditions);
    book = RuleBook.of(seeds, List.of());
  }

  /** A change that a job refuses changes nothing here either. */
  void take(RuleChange<Rule> change) {
    book = book.after(change, check).book();
  }

  void forget(String ruleId) {
    book = book.forgetting(ruleId);
  }

  void take(RuleFinding finding) {
    findings.put(finding.findingId(), finding);
  }

  /** The latest verdict of a person on an alert holds. */
  void take(AlertFeedback verdict) {
    verdicts.merge(
        List.of(verdict.alertId().value(), verdict.by()),
        verdict,
        (a, b) -> b.at().isBefore(a.at()) ? a : b);
  }

  /** What rules have found in a conversation, in order. */
  List<RuleFinding> findings(ConversationId id) {
    return findings.values().stream()
        .filter(one -> one.conversationId().equals(id))
        .sorted(Comparator.comparing(RuleFinding::at))
        .toList();
  }

  RuleBook<Rule> book() {
    return book;
  }

  List<RuleRow> rows(long now) {
    Map<String, Integer> fired = new HashMap<>();
    findings
        .values()
        .forEach(
            one -> {
              if (one.at().toEpochMilli() > now - DAY_MILLIS) {
                fired.merge(one.ruleId(), 1, Integer::sum);
              }
            });
    Map<String, int[]> judged = judged();
    Set<String> changed = new HashSet<>();
    book.entries().stream().map(RuleEntry::ruleId).forEach(changed::add);
    return book.rules().stream()
        .map(
            rule -> {
              int[] verdict = judged.getOrDefault(rule.ruleId(), new int[2]);
              int all = verdict[0] + verdict[1];
              return new RuleRow(
                  rule,
                  changed.contains(rule.ruleId()) ? RuleRow.Source.TOPIC : RuleRow.Source.FILE,
                  fired.getOrDefault(rule.ruleId(), 0),
                  verdict[0],
                  verdict[1],
                  all == 0 ? null : verdict[0] / (double) all);
            })
        .toList();
  }

  /** By rule: how often useful, how often not. */
  private Map<String, int[]> judged() {
    Map<String, int[]> judged = new HashMap<>();
    for (AlertFeedback verdict : verdicts.values()) {
      int index = verdict.verdict() == AlertFeedback.Verdict.USEFUL ? 0 : 1;
      verdict.because().stream()
          .filter(reason -> reason.kind() == Reason.Kind.RULE)
          .map(Reason::id)
          .distinct()
          .forEach(id -> judged.computeIfAbsent(id, key -> new int[2])[index]++);
    }
    return judged;
  }
}
