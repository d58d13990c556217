package io.earshot.local.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.rule.RuleState;
import io.earshot.language.risk.RiskFigures;
import io.earshot.local.backtest.BookFigures;
import io.earshot.local.backtest.Change;
import io.earshot.local.backtest.Comparison;
import io.earshot.local.backtest.Need;
import io.earshot.local.backtest.Recorded;
import io.earshot.local.backtest.RuleFigures;
import io.earshot.local.backtest.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A comparison, for a person or in JSON. */
final class BacktestReport {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TITLE = 60;

  private final Comparison comparison;
  private final long deadLetters;

  BacktestReport(Comparison comparison, long deadLetters) {
    this.comparison = comparison;
    this.deadLetters = deadLetters;
  }

  void print(Console console, int limit) {
    Recorded recorded = comparison.recorded();
    console.line(
        String.format(
            Locale.ROOT,
            "%,d conversations, %,d messages, %s of event time%s",
            recorded.conversations(),
            recorded.messages(),
            inWords(recorded.span()),
            deadLetters == 0 ? "" : String.format(Locale.ROOT, "; %,d dead letters", deadLetters)));
    console.line("");
    console.line(String.format(Locale.ROOT, "  %-30s %12s %12s", "", "present", "candidate"));
    BookFigures a = comparison.present();
    BookFigures b = comparison.candidate();
    row(console, "alerts an hour", a.perHour(), b.perHour());
    row(console, "alerts in 100 conversations", a.per100(), b.per100());
    row(console, "alerts", a.alerts(), b.alerts());
    for (Severity severity : Severity.values()) {
      row(
          console,
          "  " + severity.name().toLowerCase(Locale.ROOT),
          a.bySeverity().getOrDefault(severity, 0L),
          b.bySeverity().getOrDefault(severity, 0L));
    }
    row(console, "  withheld by budgets", a.withheld(), b.withheld());
    row(console, "conversations warned of", a.warned(), b.warned());
    if (a.quality() != null && b.quality() != null) {
      printQuality(console, a.quality(), b.quality());
      seconds(console, a.beforeEndMillis(), b.beforeEndMillis());
    }
    printRules(console, a.rules(), b.rules());
    printChanges(console, limit);
  }

  private static void printQuality(Console console, RiskFigures a, RiskFigures b) {
    percent(console, "precision", a.precision(), b.precision());
    percent(console, "recall", a.recall(), b.recall());
    percent(console, "F1", a.f1(), b.f1());
    percent(console, "timely F1", a.timelyF1(), b.timelyF1());
    percent(console, "false-positive rate", a.falsePositiveRate(), b.falsePositiveRate());
    Double late = a.turnDifference().median();
    Double lateToo = b.turnDifference().median();
    if (late != null && lateToo != null) {
      row(console, "messages late, median", late, lateToo);
    }
  }

  private static void seconds(Console console, @Nullable Long a, @Nullable Long b) {
    if (a != null && b != null) {
      row(console, "seconds before the end, median", a / 1000, b / 1000);
    }
  }

  private static void printRules(
      Console console, List<RuleFigures> present, List<RuleFigures> candidate) {
    Map<String, @Nullable RuleFigures> before = new TreeMap<>();
    Map<String, @Nullable RuleFigures> after = new TreeMap<>();
    present.forEach(one -> before.put(one.ruleId(), one));
    candidate.forEach(one -> after.put(one.ruleId(), one));
    TreeSet<String> ids = new TreeSet<>(before.keySet());
    ids.addAll(after.keySet());
    if (ids.isEmpty()) {
      return;
    }
    console.line("");
    console.line("  conversations in which a rule held (of those labelled, needing a lead)");
    for (String id : ids) {
      console.line(
          String.format(
              Locale.ROOT, "  %-30s %12s %12s", id, held(before.get(id)), held(after.get(id))));
    }
  }

  private static String held(@Nullable RuleFigures rule) {
    if (rule == null) {
      return "-";
    }
    Double precision = rule.precision();
    String share =
        precision == null ? "" : String.format(Locale.ROOT, " (%.0f %%)", 100 * precision);
    String shadow = rule.state() == RuleState.SHADOW ? " shadow" : "";
    return rule.conversations() + share + shadow;
  }

  private static void percent(Console console, String name, double a, double b) {
    console.line(String.format(Locale.ROOT, "  %-30s %10.1f %% %10.1f %%", name, 100 * a, 100 * b));
  }

  private void printChanges(Console console, int limit) {
    List<Change> changes = comparison.changes();
    console.line("");
    console.line(
        changes.isEmpty()
            ? "No conversation changes."
            : String.format(Locale.ROOT, "%,d conversations change:", changes.size()));
    for (Change change : changes.subList(0, Math.min(limit, changes.size()))) {
      console.line("  " + line(change));
    }
    if (changes.size() > limit) {
      console.line("  ... --limit names more, --json all");
    }
  }

  private static String line(Change change) {
    Verdict shown = change.candidate().warns() ? change.candidate() : change.present();
    String what =
        switch (change.kind()) {
          case NEW -> "+ warned";
          case GONE -> "- no longer";
          case EARLIER -> "< earlier by " + inWords(gap(change));
          case LATER -> "> later by " + inWords(gap(change));
          case SEVERITY ->
              "~ %s, was %s".formatted(change.candidate().severity(), change.present().severity());
        };
    String title = shown.title() == null ? "" : shown.title();
    return "%-18s %-14s %-28s %s"
        .formatted(
            what,
            shown.conversationId().value(),
            need(change.need(), shown),
            title.length() > TITLE ? title.substring(0, TITLE - 1) + "…" : title);
  }

  private static Duration gap(Change change) {
    var before = change.present().warnedAt();
    var after = change.candidate().warnedAt();
    return before == null || after == null ? Duration.ZERO : Duration.between(before, after).abs();
  }

  private static String need(@Nullable Need need, Verdict shown) {
    String after = shown.warnedAfter() == null ? "" : "after message " + shown.warnedAfter();
    if (need == null) {
      return after;
    }
    return after + (need.after() == null ? ", no need" : ", needed after " + need.after());
  }

  private static void row(Console console, String name, double a, double b) {
    console.line(String.format(Locale.ROOT, "  %-30s %12.1f %12.1f", name, a, b));
  }

  private static void row(Console console, String name, long a, long b) {
    console.line(String.format(Locale.ROOT, "  %-30s %,12d %,12d", name, a, b));
  }

  static String inWords(Duration time) {
    if (time.toSeconds() < 120) {
      return time.toSeconds() + " s";
    }
    if (time.toMinutes() < 120) {
      return time.toMinutes() + " min";
    }
    return time.toHours() < 48 ? time.toHours() + " h" : time.toDays() + " days";
  }

  String json() {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("conversations", comparison.recorded().conversations());
    all.put("messages", comparison.recorded().messages());
    all.put("spanMillis", comparison.recorded().span().toMillis());
    all.put("deadLetters", deadLetters);
    all.put("present", comparison.present());
    all.put("candidate", comparison.candidate());
    List<Map<String, @Nullable Object>> changes = new ArrayList<>();
    comparison.changes().forEach(change -> changes.add(json(change)));
    all.put("changes", changes);
    try {
      return JSON.writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("figures are numbers and texts", e);
    }
  }

  private static Map<String, @Nullable Object> json(Change change) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put("conversationId", change.candidate().conversationId().value());
    one.put("change", change.kind());
    one.put("present", json(change.present()));
    one.put("candidate", json(change.candidate()));
    if (change.need() != null) {
      one.put("neededAfter", change.need().after());
    }
    return one;
  }

  private static Map<String, @Nullable Object> json(Verdict verdict) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put("severity", verdict.severity());
    one.put("warnedAt", verdict.warnedAt() == null ? null : verdict.warnedAt().toString());
    one.put("warnedAfter", verdict.warnedAfter());
    one.put("title", verdict.title());
    return one;
  }
}
