package io.earshot.pipeline.given;

import io.earshot.domain.alert.AlertAction;
import io.earshot.domain.alert.AlertId;
import io.earshot.domain.escalation.Correction;
import io.earshot.domain.escalation.Escalation;
import io.earshot.domain.escalation.Evidence;
import io.earshot.domain.escalation.MoodShift;
import io.earshot.domain.escalation.Reason;
import io.earshot.domain.escalation.RecoverySteps;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.event.ParticipantRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found in a call, and what leads did about it; times are seconds from its start. */
public final class Found {

  private Found() {}

  /** One reason of this severity, named by it. */
  public static Escalation trouble(Script call, int second, Severity severity) {
    return escalation(call, second, severity, "north");
  }

  /** The same, for another team. */
  public static Escalation trouble(Script call, int second, Severity severity, String team) {
    return escalation(call, second, severity, team);
  }

  public static Escalation nothing(Script call, int second) {
    return escalation(call, second, null, "north");
  }

  /** The words quoted in every alert are taken back. */
  public static Correction takenBack(Script call, int second) {
    return new Correction(call.id(), call.second(second), new MessageId("m-1"), null);
  }

  public static AlertId firstAlert(Script call) {
    return AlertId.of(call.id(), call.second(0), 1);
  }

  public static AlertAction lead(Script call, int second, AlertAction.Kind kind) {
    return new AlertAction(firstAlert(call), call.id(), kind, "lena", null, call.second(second));
  }

  private static Escalation escalation(
      Script call, int second, @Nullable Severity severity, @Nullable String team) {
    return new Escalation(
        call.id(),
        call.second(0),
        1,
        call.second(second),
        severity,
        false,
        severity == null
            ? List.of()
            : List.of(Reason.ofPolicy(severity.name(), 3, severity, "Something is wrong")),
        List.of(
            new Evidence(
                new MessageId("m-1"), ParticipantRole.CUSTOMER, "This is bad", call.second(0))),
        new MoodShift(null, -0.5),
        RecoverySteps.NONE,
        null,
        "billing",
        team,
        null,
        null);
  }
}
