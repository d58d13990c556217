package io.earshot.board.view;

import io.earshot.domain.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A rule with what it is worth.
 *
 * @param findings24h how often it has fired within a day
 * @param precision useful of all verdicts, 0 to 1; null without any
 */
public record RuleRow(
    Rule rule,
    Source source,
    int findings24h,
    int useful,
    int notUseful,
    @Nullable Double precision) {

  /** Where a rule comes from. */
  public enum Source {
    FILE,
    TOPIC
  }
}
