package io.earshot.pipeline.step;

import io.earshot.domain.rule.BookRule;
import io.earshot.domain.rule.RuleBook;
import io.earshot.domain.rule.RuleChange;
import io.earshot.domain.rule.RuleCheck;
import io.earshot.domain.rule.RuleEntry;
import io.earshot.domain.rule.RuleOutcome;
import io.earshot.domain.status.RuleBookStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.jspecify.annotations.Nullable;

/**
 * The rule book of a task: what broadcast state holds, over the rules of the file. Every task sees
 * the same news in the same order, so every task holds the same book.
 *
 * @param <R> the kind of rule
 */
final class RulesInForce<R extends BookRule<R>> {

  private final List<R> seeds;
  private final RuleCheck<R> check;
  private final RuleMetrics metrics;
  private @Nullable RuleBook<R> book;

  /**
   * The rules of a task.
   *
   * @param seeds the rules of the file
   * @param check tells whether a rule can be judged
   */
  RulesInForce(List<R> seeds, RuleCheck<R> check, RuleMetrics metrics) {
    this.seeds = seeds;
    this.check = check;
    this.metrics = metrics;
  }

  /** The book that is in force now. */
  RuleBook<R> book(ReadOnlyBroadcastState<String, RuleEntry<R>> kept) throws Exception {
    RuleBook<R> known = book;
    if (known == null) {
      List<RuleEntry<R>> entries = new ArrayList<>();
      for (Map.Entry<String, RuleEntry<R>> entry : kept.immutableEntries()) {
        entries.add(entry.getValue());
      }
      known = inForce(RuleBook.of(seeds, entries));
    }
    return known;
  }

  /**
   * Takes news of a rule into the book and into state.
   *
   * @param change null where all that was said of the rule was taken back
   * @return what came of the change, or null
   */
  @Nullable RuleOutcome<R> take(
      String ruleId, @Nullable RuleChange<R> change, BroadcastState<String, RuleEntry<R>> kept)
      throws Exception {
    RuleBook<R> before = book(kept);
    if (change == null) {
      kept.remove(ruleId);
      inForce(before.forgetting(ruleId));
      return null;
    }
    RuleOutcome<R> outcome = before.after(change, check);
    metrics.changed(outcome);
    if (outcome.entry() != null) {
      kept.put(ruleId, outcome.entry());
      inForce(outcome.book());
    }
    return outcome;
  }

  /** The book in force, as far as it has been asked for, in numbers. */
  RuleBookStatus status() {
    RuleBook<R> known = book;
    return RuleBookStatus.of(known == null ? RuleBook.of(seeds, List.of()) : known);
  }

  private RuleBook<R> inForce(RuleBook<R> now) {
    book = now;
    metrics.inForce(now);
    return now;
  }
}
