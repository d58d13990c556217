package io.earshot.domain.escalation;

import io.earshot.domain.mood.Tally;
import io.earshot.domain.risk.Risk;
import io.earshot.domain.risk.RiskFactor;
import io.earshot.domain.risk.RiskModel;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns risk into grounds to escalate, apart from the model that tells it: a threshold, hysteresis,
 * and waiting to see.
 */
public final class DecisionPolicy {

  private static final int NAMED = 3;

  private final DecisionSettings settings;
  private final double warnAt;
  private final RiskModel model;

  /** A policy with these settings for the risks that this model tells. */
  public DecisionPolicy(DecisionSettings settings, RiskModel model) {
    this.settings = settings;
    this.model = model;
    Double warn = settings.warnAt();
    this.warnAt = warn == null ? model.threshold() : warn;
  }

  /**
   * What this risk decides.
   *
   * @param before what was decided before
   */
  public Outlook decide(Outlook before, Risk risk, Tally tally, Instant now) {
    Severity found = severity(risk.score());
    if (found == null || found == Severity.WATCH) {
      boolean stands = before.severity() != null && risk.score() >= settings.clearAt() * warnAt;
      return new Outlook(stands ? before.severity() : found, null, 0);
    }
    if (before.severity() != null && before.severity() != Severity.WATCH) {
      return new Outlook(worse(before.severity(), found), null, 0);
    }
    return risk.score() >= settings.sureAt()
        ? new Outlook(found, null, 0)
        : wait(before, found, tally, now);
  }

  /** An uncertain rise is watched until the agent has answered, or has had the time to. */
  private Outlook wait(Outlook before, Severity found, Tally tally, Instant now) {
    if (tally.waitingSince() == null) {
      return new Outlook(found, null, 0);
    }
    Instant since = before.doubtSince() == null ? now : before.doubtSince();
    boolean answered = before.doubtSince() != null && tally.agentMessages() > before.answersThen();
    if (answered || !now.isBefore(since.plus(settings.awaitAnswerFor()))) {
      return new Outlook(found, null, 0);
    }
    int answers = before.doubtSince() == null ? tally.agentMessages() : before.answersThen();
    return new Outlook(before.severity(), since, answers);
  }

  /** When a rise that awaits an answer is decided without one, or null if none does. */
  public @Nullable Instant dueAt(Outlook outlook) {
    Instant since = outlook.doubtSince();
    return since == null ? null : since.plus(settings.awaitAnswerFor());
  }

  /** The ground that follows from what was decided, or null. */
  public @Nullable Reason reason(Outlook outlook, Risk risk) {
    Severity severity = outlook.severity();
    return severity == null
        ? null
        : Reason.ofModel(
            model.id(),
            model.version(),
            risk.score(),
            severity,
            String.format(Locale.ROOT, "Risk %.2f", risk.score()) + because(risk.because()));
  }

  private static String because(List<RiskFactor> factors) {
    String raising =
        factors.stream()
            .filter(factor -> factor.weight() > 0)
            .limit(NAMED)
            .map(RiskFactor::factor)
            .collect(Collectors.joining("; "));
    return raising.isEmpty() ? "" : ": " + raising;
  }

  private @Nullable Severity severity(double score) {
    if (score < warnAt) {
      return score >= settings.watchAt() * warnAt ? Severity.WATCH : null;
    }
    return score >= settings.criticalAt() ? Severity.CRITICAL : Severity.WARNING;
  }

  private static Severity worse(Severity one, Severity other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
