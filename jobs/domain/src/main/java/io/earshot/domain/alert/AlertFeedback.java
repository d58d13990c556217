package io.earshot.domain.alert;

import io.earshot.domain.escalation.Reason;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lead's verdict on an alert with what had made it, as it goes out on alert-feedback.v1. The
 * latest verdict of a person on an alert holds.
 *
 * @param feedbackId derived from alert, person, verdict and time
 * @param alertRevision of the alert that was judged
 * @param replaces the same person's verdict before, or null if it is the first
 * @param severity the worst that the alert had
 * @param because all that ever made it: reasons with rule ids and versions, model and score
 */
public record AlertFeedback(
    String feedbackId,
    AlertId alertId,
    int alertRevision,
    ConversationId conversationId,
    Verdict verdict,
    @Nullable Verdict replaces,
    String by,
    Instant at,
    Severity severity,
    @Nullable String queue,
    @Nullable String team,
    Instant openedAt,
    List<Reason> because) {

  /** Whether the alert was worth a lead's time. */
  public enum Verdict {
    USEFUL,
    NOT_USEFUL
  }

  static AlertFeedback of(
      Alert alert, Verdict verdict, @Nullable Verdict replaces, AlertAction action) {
    List<Reason> all = new ArrayList<>(alert.because());
    all.addAll(alert.becauseNoLonger());
    return new AlertFeedback(
        Ids.derive("feedback", alert.alertId(), action.by(), verdict, action.at()),
        alert.alertId(),
        alert.revision(),
        alert.conversationId(),
        verdict,
        replaces,
        action.by(),
        action.at(),
        alert.severity(),
        alert.queue(),
        alert.team(),
        alert.openedAt(),
        List.copyOf(all));
  }
}
