package io.earshot.board.notification;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.alert.AlertId;
import io.earshot.domain.alert.AlertState;
import io.earshot.domain.escalation.Evidence;
import io.earshot.domain.escalation.MoodShift;
import io.earshot.domain.escalation.Reason;
import io.earshot.domain.escalation.RecoveryStep;
import io.earshot.domain.escalation.RecoverySteps;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.event.ParticipantRole;
import java.time.Instant;
import java.util.List;

/** Alerts of which endpoints are told. */
record AnAlert(
    String id, int revision, AlertState state, Severity severity, String team, Instant at) {

  static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  static AnAlert opened(String id) {
    return new AnAlert(id, 1, AlertState.OPENED, Severity.WARNING, "north", NOON);
  }

  AnAlert now(AlertState other) {
    return new AnAlert(id, revision + 1, other, severity, team, at);
  }

  AnAlert of(Severity other) {
    return new AnAlert(id, revision, state, other, team, at);
  }

  AnAlert ofTeam(String other) {
    return new AnAlert(id, revision, state, severity, other, at);
  }

  AnAlert changedAt(Instant other) {
    return new AnAlert(id, revision, state, severity, team, other);
  }

  Alert alert() {
    return new Alert(
        new AlertId(id),
        revision,
        state,
        new ConversationId("c-" + id),
        null,
        severity,
        1,
        "billing",
        team,
        "a-12",
        NOON,
        at,
        "Asks for a supervisor <again> & again",
        List.of(Reason.ofRule("asks-for-supervisor", 3, severity, "Asks for a supervisor", null)),
        List.of(),
        List.of(
            new Evidence(
                new MessageId("m-3"),
                ParticipantRole.CUSTOMER,
                "get me <!channel> [your boss](https://evil.example)",
                NOON)),
        new MoodShift(0.1, -0.52),
        "Join the call",
        new RecoverySteps(true, false, false, false, false),
        RecoveryStep.APOLOGISE,
        null,
        null,
        state == AlertState.ACKNOWLEDGED ? "lena" : null,
        null,
        null,
        null);
  }
}
