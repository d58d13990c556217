package io.earshot.local.cli;

import io.earshot.local.backtest.LiveRule;
import io.earshot.local.backtest.LiveTraffic;
import java.util.List;
import java.util.Locale;

/** What rules have found in live traffic, for a person or in JSON. */
final class FindingsReport {

  private static final String ROW = "  %-28s %6s %6s %8s %7s %5s %8s %6s  %s";

  private final LiveTraffic traffic;
  private final List<LiveRule> rules;

  FindingsReport(LiveTraffic traffic, List<LiveRule> rules) {
    this.traffic = traffic;
    this.rules = rules;
  }

  void print(Console console) {
    console.line(
        String.format(
            Locale.ROOT,
            "%,d conversations, %s of event time",
            traffic.conversations(),
            BacktestReport.inWords(traffic.span())));
    if (rules.isEmpty()) {
      console.line("No rule has fired.");
      return;
    }
    console.line("");
    console.line(
        ROW.formatted("", "fired", "conv.", "an hour", "in 100", "new", "earlier", "known", "right")
            .stripTrailing());
    rules.forEach(rule -> console.line(row(rule)));
    console.line("");
    console.line(
        "  Of the conversations: new, no alert as severe was shown; earlier, one came later;"
            + " known, one was there or came of it.");
  }

  private static String row(LiveRule rule) {
    String name =
        "%s %d%s"
            .formatted(
                rule.ruleId(),
                rule.version(),
                switch (rule.state()) {
                  case SHADOW -> " (shadow)";
                  case DRAFT -> " (draft)";
                  case ACTIVE -> "";
                });
    return String.format(
            Locale.ROOT,
            ROW,
            name,
            rule.fired(),
            rule.conversations(),
            "%.1f".formatted(rule.perHour()),
            "%.1f".formatted(rule.per100()),
            rule.fresh(),
            rule.earlier(),
            rule.known(),
            right(rule))
        .stripTrailing();
  }

  private static String right(LiveRule rule) {
    Double precision = rule.precision();
    Double recall = rule.recall();
    String right =
        precision == null
            ? ""
            : String.format(
                Locale.ROOT,
                "%d of %d (%.0f %%)",
                Math.round(precision * rule.judged()),
                rule.judged(),
                100 * precision);
    return recall == null
        ? right
        : right + String.format(Locale.ROOT, ", recall %.0f %%", 100 * recall);
  }

  /** One object a rule. */
  void printJson(Console console) {
    for (LiveRule rule : rules) {
      console.line(
          new Report()
              .add("ruleId", null, rule.ruleId())
              .add("version", null, rule.version())
              .add("state", null, rule.state().name())
              .add("severity", null, rule.severity().name())
              .add("fired", null, rule.fired())
              .add("conversations", null, rule.conversations())
              .add("ofConversations", null, traffic.conversations())
              .add("spanMillis", null, traffic.span().toMillis())
              .add("perHour", null, rule.perHour())
              .add("per100", null, rule.per100())
              .add("new", null, rule.fresh())
              .add("earlier", null, rule.earlier())
              .add("known", null, rule.known())
              .add("judged", null, rule.judged())
              .add("precision", null, rule.precision())
              .add("recall", null, rule.recall())
              .json());
    }
  }
}
