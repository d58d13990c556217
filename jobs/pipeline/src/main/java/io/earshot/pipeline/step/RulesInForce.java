package io.earshot.pipeline.step;

import io.earshot.domain.rule.Rule;
import io.earshot.domain.rule.RuleBook;
import io.earshot.domain.rule.RuleEntry;
import io.earshot.domain.rule.RuleJudge;
import io.earshot.domain.rule.RuleOutcome;
import io.earshot.pipeline.stream.RuleNews;
import io.earshot.rules.CelConditions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.jspecify.annotations.Nullable;

/**
 * The rule book of a task: what broadcast state holds, over the rules of the file. Every task sees
 * the same news in the same order, so every task holds the same book.
 */
final class RulesInForce {

  private final List<Rule> seeds;
  private final RuleMetrics metrics;
  private final CelConditions conditions = new CelConditions();
  private @Nullable RuleBook book;

  RulesInForce(List<Rule> seeds, RuleMetrics metrics) {
    this.seeds = seeds;
    this.metrics = metrics;
  }

  /** A judge by the book that is in force now. */
  RuleJudge judge(ReadOnlyBroadcastState<String, RuleEntry> kept) throws Exception {
    RuleBook inForce = book(kept);
    metrics.inForce(inForce);
    return RuleJudge.of(inForce, conditions, metrics);
  }

  /**
   * Takes news of a rule into the book and into state.
   *
   * @return what came of a change; null where what was said of a rule was taken back
   */
  @Nullable RuleOutcome take(RuleNews news, BroadcastState<String, RuleEntry> kept)
      throws Exception {
    RuleBook before = book(kept);
    if (news.change() == null) {
      kept.remove(news.ruleId());
      book = before.forgetting(news.ruleId());
      return null;
    }
    RuleOutcome outcome = before.after(news.change(), conditions);
    metrics.changed(outcome);
    if (outcome.entry() != null) {
      kept.put(news.ruleId(), outcome.entry());
      book = outcome.book();
    }
    return outcome;
  }

  private RuleBook book(ReadOnlyBroadcastState<String, RuleEntry> kept) throws Exception {
    RuleBook known = book;
    if (known == null) {
      List<RuleEntry> entries = new ArrayList<>();
      for (Map.Entry<String, RuleEntry> entry : kept.immutableEntries()) {
        entries.add(entry.getValue());
      }
      known = RuleBook.of(seeds, entries);
      book = known;
    }
    return known;
  }
}
