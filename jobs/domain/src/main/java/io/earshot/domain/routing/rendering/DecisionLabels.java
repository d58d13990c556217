package io.earshot.domain.routing.rendering;

import io.earshot.domain.routing.RoutingDecision;
import io.earshot.domain.routing.RoutingReason;
import io.earshot.domain.routing.Target;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A decision as named texts, for systems that carry attributes beside a contact. */
final class DecisionLabels {

  private static final int LONGEST_REASON = 1_000;

  private DecisionLabels() {}

  /** What is not known has no entry. No customer's words are in it. */
  static Map<String, String> of(RoutingDecision decision) {
    Map<String, String> labels = new TreeMap<>();
    Target target = decision.target();
    labels.put("earshot_decision", decision.decisionId().value());
    labels.put("earshot_priority", String.valueOf(decision.priority().value()));
    putKnown(labels, "earshot_queue", target.queue());
    putKnown(labels, "earshot_language", target.language());
    putKnown(labels, "earshot_team", target.team());
    putKnown(labels, "earshot_answer_by", decision.answerBy());
    labels.put("earshot_expires_at", decision.expiresAt().toString());
    if (!target.skills().isEmpty()) {
      labels.put("earshot_skills", String.join(",", target.skills()));
    }
    labels.put("earshot_reason", reason(decision));
    return labels;
  }

  static String reason(RoutingDecision decision) {
    String reason =
        decision.because().stream().map(RoutingReason::reason).collect(Collectors.joining("; "));
    return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
  }

  private static void putKnown(Map<String, String> labels, String name, @Nullable Object value) {
    if (value != null) {
      labels.put(name, value.toString());
    }
  }
}
