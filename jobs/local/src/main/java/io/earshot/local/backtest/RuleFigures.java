package io.earshot.local.backtest;

import io.earshot.domain.event.ConversationId;
import io.earshot.domain.rule.RuleFinding;
import io.earshot.domain.rule.RuleState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How often one rule held, whether it alerted or was only tried.
 *
 * @param fired how often
 * @param conversations in how many
 * @param needing in how many of them that needed a lead; null without labels
 * @param labelled how many of them have a label
 */
public record RuleFigures(
    String ruleId,
    int version,
    RuleState state,
    long fired,
    long conversations,
    @Nullable Long needing,
    long labelled) {

  static List<RuleFigures> of(Result result) {
    Map<String, List<RuleFinding>> byRule = new TreeMap<>();
    result
        .findings()
        .forEach(one -> byRule.computeIfAbsent(one.ruleId(), id -> new ArrayList<>()).add(one));
    List<RuleFigures> figures = new ArrayList<>();
    byRule.values().forEach(findings -> figures.add(of(findings, result.recorded().needs())));
    return figures;
  }

  /** Share of its conversations that needed a lead, 0 to 1; null without labels. */
  public @Nullable Double precision() {
    return needing == null || labelled == 0 ? null : needing / (double) labelled;
  }

  private static RuleFigures of(List<RuleFinding> findings, Map<ConversationId, Need> needs) {
    Set<ConversationId> conversations = new HashSet<>();
    Set<String> firings = new HashSet<>();
    findings.forEach(one -> conversations.add(one.conversationId()));
    findings.forEach(one -> firings.add(one.findingId()));
    List<Need> labels = conversations.stream().filter(needs::containsKey).map(needs::get).toList();
    RuleFinding last = findings.get(findings.size() - 1);
    return new RuleFigures(
        last.ruleId(),
        last.version(),
        last.state(),
        firings.size(),
        conversations.size(),
        needs.isEmpty() ? null : labels.stream().filter(need -> need.after() != null).count(),
        labels.size());
  }
}
