package io.earshot.local.lines;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.escalation.Reason;
import io.earshot.domain.routing.RoutingDecision;
import io.earshot.domain.routing.RoutingReason;
import io.earshot.domain.routing.Target;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a record says, in a person's words. */
public final class Words {

  private Words() {}

  /** A constant as words: ASKS_FOR_SUPERVISOR is "asks for supervisor". */
  public static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The grounds of an alert. */
  public static String because(Alert alert) {
    return alert.because().stream().map(Reason::detail).collect(Collectors.joining("; "));
  }

  /** How the mood moved around an alert: "mood +0.10 to -0.52". */
  public static String moodShift(Alert alert) {
    Double before = alert.mood().before();
    Double now = alert.mood().now();
    if (now == null) {
      return "";
    }
    String from = before == null ? "" : Line.signed(before) + " to ";
    return "mood " + from + Line.signed(now);
  }

  /** Who has an alert in hand, or when it comes back; blank if nobody has. */
  public static String handling(Alert alert) {
    if (alert.snoozedUntil() != null) {
      return "until " + Line.clock(alert.snoozedUntil());
    }
    if (alert.closedBy() != null) {
      return "by " + alert.closedBy();
    }
    return alert.acknowledgedBy() == null ? "" : "by " + alert.acknowledgedBy();
  }

  /** The grounds of a decision. */
  public static String because(RoutingDecision decision) {
    return decision.because().stream().map(RoutingReason::reason).collect(Collectors.joining("; "));
  }

  /** The skills that a target asks for, or null if it asks for none. */
  public static @Nullable String skills(Target target) {
    return target.skills().isEmpty() ? null : "[" + String.join(", ", target.skills()) + "]";
  }

  /** Where in the house: what is known of queue, team and agent. */
  public static String place(
      @Nullable String queue, @Nullable String team, @Nullable String agentId) {
    return Arrays.asList(queue, team, agentId).stream()
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" · "));
  }
}
