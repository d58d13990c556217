package io.earshot.local.screen;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.escalation.Evidence;
import io.earshot.local.lines.Tint;
import io.earshot.local.lines.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jline.utils.AttributedString;

/**
 * The alerts: what, their words, why, what to do. First those that somebody may still act on,
 * newest first, then those that are over.
 */
final class AlertsPane {

  private AlertsPane() {}

  static List<AttributedString> rows(List<Alert> alerts, Instant now, int width, int height) {
    List<AttributedString> rows = new ArrayList<>();
    List<Alert> openFirst =
        alerts.stream().sorted(Comparator.comparing(alert -> !alert.isOpen())).toList();
    for (Alert alert : openFirst) {
      if (rows.size() >= height) {
        break;
      }
      add(alert, now, width, rows);
    }
    if (alerts.isEmpty()) {
      rows.add(new Cells(width).text(Tint.FAINT, " none so far").end());
    }
    return rows;
  }

  private static void add(Alert alert, Instant now, int width, List<AttributedString> rows) {
    boolean open = alert.isOpen();
    Tint title = open ? Tint.STRONG : Tint.FAINT;
    rows.add(
        new Cells(width)
            .cell(open ? Tint.of(alert.severity()) : Tint.FAINT, " " + alert.severity(), 9)
            .cell(open ? Tint.PLAIN : Tint.GOOD, Words.words(alert.state()), 13)
            .text(Tint.FAINT, age(alert, now) + " ")
            .text(open ? Tint.NAME : Tint.FAINT, alert.conversationId().value() + " ")
            .text(title, alert.title() + " ")
            .text(Tint.FAINT, Words.place(alert.queue(), alert.team(), alert.agentId()))
            .end());
    if (!open) {
      return;
    }
    List<Evidence> evidence = alert.evidence();
    if (!evidence.isEmpty()) {
      String words = evidence.get(evidence.size() - 1).quote();
      rows.add(new Cells(width).text(Tint.PLAIN, "   “" + words + "”").end());
    }
    rows.add(
        new Cells(width)
            .text(Tint.GOOD, "   → " + alert.suggestedAction() + "  ")
            .text(Tint.FAINT, grounds(alert))
            .end());
  }

  /** The title often says why already; then only how the mood has moved is new. */
  private static String grounds(Alert alert) {
    String because = Words.because(alert);
    String why = because.equals(alert.title()) ? "" : "because " + because + "; ";
    return why + Words.moodShift(alert);
  }

  private static String age(Alert alert, Instant now) {
    long seconds = Math.max(0, Duration.between(alert.openedAt(), now).toSeconds());
    return seconds < 60 ? seconds + " s" : seconds / 60 + " min";
  }
}
