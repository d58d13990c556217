package io.earshot.local.lines;

import static io.earshot.local.lines.Words.words;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.alert.AlertAction;
import io.earshot.domain.alert.AlertFeedback;
import io.earshot.domain.alert.AlertId;
import io.earshot.domain.audit.AuditEntry;
import io.earshot.domain.escalation.Reason;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;

/** One line for each kind of record that is about alerts. */
public final class AlertLines {

  /** So many characters of an alert's id tell it from others. */
  public static final int SHORT_ID = 8;

  private static final int ID_WIDTH = 10;

  private AlertLines() {}

  /** An alert: how bad, what, where, their words, why, what to do. */
  public static AttributedString alert(Alert alert) {
    Line line =
        new Line()
            .time(alert.changedAt())
            .column(Tint.of(alert.severity()), alert.severity().name(), 8)
            .column(Tint.STRONG, words(alert.state()), 7)
            .column(Tint.FAINT, shortId(alert.alertId()), ID_WIDTH)
            .column(Tint.NAME, alert.conversationId().value(), ID_WIDTH)
            .add(Tint.STRONG, alert.title());
    if (!alert.evidence().isEmpty()) {
      line.quote(alert.evidence().get(alert.evidence().size() - 1).quote());
    }
    if (alert.isOpen()) {
      String because = Words.because(alert);
      line.add(Tint.FAINT, because.equals(alert.title()) ? null : "because " + because)
          .add(Tint.FAINT, Words.moodShift(alert))
          .add(Tint.GOOD, "→ " + alert.suggestedAction());
    }
    line.add(Tint.WARN, alert.level() > 1 && alert.isOpen() ? "lead " + alert.level() : null);
    return line.add(Tint.FAINT, Words.handling(alert))
        .add(Tint.FAINT, Words.place(alert.queue(), alert.team(), alert.agentId()))
        .end();
  }

  static AttributedString action(AlertAction action) {
    return new Line()
        .time(action.at())
        .column(Tint.STRONG, words(action.action()), 11)
        .column(Tint.FAINT, shortId(action.alertId()), ID_WIDTH)
        .column(Tint.NAME, action.conversationId().value(), ID_WIDTH)
        .add("by " + action.by())
        .add(action.until() == null ? null : "until " + action.until())
        .end();
  }

  static AttributedString feedback(AlertFeedback feedback) {
    return new Line()
        .time(feedback.at())
        .column(Tint.STRONG, words(feedback.verdict()), 11)
        .column(Tint.FAINT, shortId(feedback.alertId()), ID_WIDTH)
        .column(Tint.NAME, feedback.conversationId().value(), ID_WIDTH)
        .add("by " + feedback.by())
        .add(
            Tint.FAINT,
            feedback.because().stream().map(Reason::id).collect(Collectors.joining(", ")))
        .end();
  }

  static AttributedString audit(AuditEntry entry) {
    return new Line()
        .time(entry.at())
        .column(Tint.STRONG, entry.action().toLowerCase(Locale.ROOT).replace('_', ' '), 11)
        .column(Tint.FAINT, shortened(entry.subjectId()), ID_WIDTH)
        .add("by " + entry.by())
        .add(Tint.FAINT, entry.outcome().toLowerCase(Locale.ROOT).replace('_', ' '))
        .end();
  }

  /** Enough of an alert's id to name it. */
  public static String shortId(AlertId id) {
    return shortened(id.value());
  }

  private static String shortened(String id) {
    return id.substring(0, Math.min(SHORT_ID, id.length()));
  }
}
