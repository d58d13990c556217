package io.earshot.local.tune;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.alert.AlertFeedback;
import io.earshot.domain.alert.AlertFeedback.Verdict;
import io.earshot.domain.alert.AlertId;
import io.earshot.domain.escalation.Reason;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.ConversationId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedbackTableTest {

  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

  @Test
  void theLatestVerdictOfAPersonOnAnAlertCounts() {
    FeedbackTable table =
        FeedbackTable.of(
            List.of(
                verdict("a-1", "lea", Verdict.USEFUL, 0, 0.9),
                verdict("a-1", "lea", Verdict.NOT_USEFUL, 60, 0.9),
                verdict("a-1", "max", Verdict.USEFUL, 30, 0.9)));

    assertThat(table.bySource()).containsExactly(new FeedbackTable.Row("risk-en 1.0.0", 1, 1));
  }

  @Test
  void aHigherThresholdKeepsTheVerdictsOnWhatWasRiskier() {
    FeedbackTable table =
        FeedbackTable.of(
            List.of(
                verdict("a-1", "lea", Verdict.NOT_USEFUL, 0, 0.55),
                verdict("a-2", "lea", Verdict.USEFUL, 1800, 0.72),
                verdict("a-3", "lea", Verdict.USEFUL, 3600, 0.91)));

    assertThat(at(table, 0.5).kept().precision()).isEqualTo(2 / 3.0);
    assertThat(at(table, 0.6).kept().precision()).isEqualTo(1);
    assertThat(at(table, 0.9).kept().verdicts()).isEqualTo(1);
    assertThat(at(table, 0.5).alertsPerHour()).isEqualTo(3);
  }

  private static FeedbackTable.Threshold at(FeedbackTable table, double warnAt) {
    return table.thresholds().stream()
        .filter(one -> one.warnAt() == warnAt)
        .findFirst()
        .orElseThrow();
  }

  private static AlertFeedback verdict(
      String alert, String by, Verdict verdict, int second, double risk) {
    return new AlertFeedback(
        alert + by + second,
        new AlertId(alert),
        1,
        new ConversationId("c-1"),
        verdict,
        null,
        by,
        NOON.plusSeconds(second),
        Severity.WARNING,
        null,
        "north",
        NOON.plusSeconds(second),
        List.of(
            new Reason(
                Reason.Kind.MODEL,
                "risk-en",
                "1.0.0",
                risk,
                Severity.WARNING,
                "Risk of escalation",
                null)));
  }
}
