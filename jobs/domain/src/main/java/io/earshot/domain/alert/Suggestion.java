package io.earshot.domain.alert;

import io.earshot.domain.escalation.Reason;
import io.earshot.domain.escalation.RecoverySteps;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an alert says to a person: a title and what to do. */
final class Suggestion {

  private static final int MAX_TITLE_REASONS = 3;

  private Suggestion() {}

  /** The worst reasons in words. */
  static String title(List<Reason> reasons) {
    List<String> details =
        worstFirst(reasons).stream().limit(MAX_TITLE_REASONS).map(Reason::detail).toList();
    return String.join("; ", details);
  }

  /** What the worst reason asks of a lead, and the step that comes next. */
  static String action(List<Reason> reasons, RecoverySteps seen) {
    String step = seen.next().inWords();
    String forLead = forLead(reasons);
    return forLead == null ? "Have the agent " + step : forLead + ". Then " + step;
  }

  /** The worst rule that has something to ask, or null. */
  private static @Nullable String forLead(List<Reason> reasons) {
    for (Reason reason : worstFirst(reasons)) {
      if (reason.suggestedAction() != null) {
        return reason.suggestedAction();
      }
    }
    return null;
  }

  private static List<Reason> worstFirst(List<Reason> reasons) {
    return reasons.stream().sorted(Comparator.comparing(Reason::severity).reversed()).toList();
  }
}
