package io.earshot.local.backtest;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.alert.AlertState;
import io.earshot.domain.escalation.Severity;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much one book would have told.
 *
 * @param alerts opened, those withheld included
 * @param bySeverity the same by the worst they came to
 * @param withheld of them, never shown: the team's budget was spent
 * @param perHour alerts an hour of the recording
 * @param per100 alerts for each hundred conversations
 * @param warned conversations with a warning or worse
 */
public record BookFigures(
    long alerts,
    Map<Severity, Long> bySeverity,
    long withheld,
    double perHour,
    double per100,
    long warned) {

  static BookFigures of(Outcome outcome, Collection<Verdict> verdicts) {
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
        verdicts.stream().filter(Verdict::warns).count());
  }
}
