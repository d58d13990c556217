package io.earshot.local.backtest;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.alert.AlertState;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.ConversationId;
import io.earshot.language.risk.Outcome;
import io.earshot.language.risk.RiskFigures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much one book would have told.
 *
 * @param alerts opened, those withheld included
 * @param bySeverity the same by the worst they came to
 * @param withheld of them, never shown: the team's budget was spent
 * @param perHour alerts an hour of the recording
 * @param per100 alerts for each hundred conversations
 * @param warned conversations with a warning or worse
 * @param quality how well those that needed a lead were found; null without labels
 * @param beforeEndMillis from the warning to the last message, the median over conversations that
 *     needed a lead and were warned of; null without any
 * @param rules what each rule had a part in, by its id
 */
public record BookFigures(
    long alerts,
    Map<Severity, Long> bySeverity,
    long withheld,
    double perHour,
    double per100,
    long warned,
    @Nullable RiskFigures quality,
    @Nullable Long beforeEndMillis,
    List<RuleFigures> rules) {

  private static final long SEED = 42;

  static BookFigures of(String name, Result outcome, Map<ConversationId, Verdict> verdicts) {
    Map<String, Severity> worst = new LinkedHashMap<>();
    Map<String, Boolean> shown = new LinkedHashMap<>();
    for (Alert alert : outcome.alerts()) {
      String id = alert.alertId().value();
      worst.merge(id, alert.severity(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
      shown.merge(id, alert.state() != AlertState.WITHHELD, Boolean::logicalOr);
    }
    Map<Severity, Long> bySeverity = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      bySeverity.put(severity, worst.values().stream().filter(severity::equals).count());
    }
    long alerts = worst.size();
    double hours = outcome.recorded().span().toMillis() / (double) Duration.ofHours(1).toMillis();
    return new BookFigures(
        alerts,
        bySeverity,
        shown.values().stream().filter(one -> !one).count(),
        alerts / hours,
        100.0 * alerts / Math.max(1, outcome.recorded().conversations()),
        verdicts.values().stream().filter(Verdict::warns).count(),
        quality(name, outcome.recorded(), verdicts),
        beforeEnd(outcome.recorded(), verdicts),
        RuleFigures.of(outcome));
  }

  private static @Nullable RiskFigures quality(
      String name, Recorded recorded, Map<ConversationId, Verdict> verdicts) {
    List<Outcome> outcomes = new ArrayList<>();
    recorded
        .needs()
        .forEach(
            (id, need) -> {
              Verdict verdict = verdicts.get(id);
              if (verdict != null) {
                outcomes.add(new Outcome(id.value(), need.after(), verdict.warnedAfter()));
              }
            });
    RiskFigures.Subject subject = new RiskFigures.Subject("recording", "as set", name);
    return outcomes.isEmpty() ? null : RiskFigures.of(subject, outcomes, SEED);
  }

  private static @Nullable Long beforeEnd(
      Recorded recorded, Map<ConversationId, Verdict> verdicts) {
    List<Long> times = new ArrayList<>();
    recorded
        .needs()
        .forEach(
            (id, need) -> {
              Verdict verdict = verdicts.get(id);
              if (need.after() != null && verdict != null && verdict.beforeEnd() != null) {
                times.add(verdict.beforeEnd().toMillis());
              }
            });
    Collections.sort(times);
    return times.isEmpty() ? null : times.get(times.size() / 2);
  }
}
