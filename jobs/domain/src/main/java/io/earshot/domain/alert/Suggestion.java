package io.earshot.domain.alert;

import io.earshot.domain.escalation.Reason;
import io.earshot.domain.escalation.RecoverySteps;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an alert says to a person: a title and what to do. */
final class Suggestion {

  private static final int MAX_TITLE_REASONS = 3;

  private static final String ANSWER = "See that somebody answers";

  private static final Map<String, String> FOR_A_LEAD =
      Map.of(
          "asks-for-supervisor", "Join or call back: the customer has asked for you",
          "vulnerable", "Check what the customer needs now, and hand over to the care team",
          "abusive-language", "Stand by the agent; take over if it goes on",
          "long-unanswered", ANSWER,
          "unanswered", ANSWER);

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

  private static @Nullable String forLead(List<Reason> reasons) {
    for (Reason reason : worstFirst(reasons)) {
      String ownAction = reason.suggestedAction();
      String action = ownAction == null ? FOR_A_LEAD.get(reason.id()) : ownAction;
      if (action != null) {
        return action;
      }
    }
    return null;
  }

  private static List<Reason> worstFirst(List<Reason> reasons) {
    return reasons.stream().sorted(Comparator.comparing(Reason::severity).reversed()).toList();
  }
}
