package io.earshot.wire;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.alert.AlertAction;
import io.earshot.domain.alert.AlertFeedback;
import io.earshot.domain.alert.AlertId;
import io.earshot.domain.alert.AlertState;
import io.earshot.domain.audit.AuditEntry;
import io.earshot.domain.escalation.Evidence;
import io.earshot.domain.escalation.MoodShift;
import io.earshot.domain.escalation.Reason;
import io.earshot.domain.escalation.RecoveryStep;
import io.earshot.domain.escalation.RecoverySteps;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.event.ParticipantRole;
import java.util.List;

/** One example for each record about alerts; docs/formats.md shows the same. */
final class AlertExamples {

  private static final ConversationId CONVERSATION = new ConversationId("c-1");
  private static final CustomerId CUSTOMER = new CustomerId("u-7");
  private static final MessageId MESSAGE = new MessageId("m-3");

  private AlertExamples() {}

  static Alert alert() {
    return new Alert(
        new AlertId("0a1b2c3d4e5f60718293a4b5"),
        2,
        AlertState.RAISED,
        CONVERSATION,
        CUSTOMER,
        Severity.CRITICAL,
        2,
        "billing",
        "north",
        "a-12",
        Examples.at("10:03:05.000"),
        Examples.at("10:04:30.000"),
        "Third contact about the same bill, asks for a supervisor",
        because(),
        List.of(Reason.ofPolicy("unanswered", 60, Severity.WATCH, "Customer unanswered for 60 s")),
        List.of(
            new Evidence(
                MESSAGE,
                ParticipantRole.CUSTOMER,
                "I have asked twice",
                Examples.at("10:02:11.200"))),
        new MoodShift(0.1, -0.52),
        "Join the call and own the bill",
        new RecoverySteps(true, false, false, false, false),
        RecoveryStep.APOLOGISE,
        null,
        Examples.at("10:06:30.000"),
        "lena",
        Examples.at("10:03:40.000"),
        null,
        null);
  }

  static AlertAction snooze() {
    return new AlertAction(
        new AlertId("0a1b2c3d4e5f60718293a4b5"),
        CONVERSATION,
        AlertAction.Kind.SNOOZE,
        "lena",
        Examples.at("10:20:00.000"),
        Examples.at("10:05:00.000"));
  }

  static AlertFeedback feedback() {
    return new AlertFeedback(
        "c3d4e5f60718293a4b50a1b2",
        new AlertId("0a1b2c3d4e5f60718293a4b5"),
        2,
        CONVERSATION,
        AlertFeedback.Verdict.USEFUL,
        AlertFeedback.Verdict.NOT_USEFUL,
        "lena",
        Examples.at("10:09:00.000"),
        Severity.CRITICAL,
        "billing",
        "north",
        Examples.at("10:03:05.000"),
        because());
  }

  static AuditEntry audit() {
    return AuditEntry.ofAlert(
        "0a1b2c3d4e5f60718293a4b5",
        CONVERSATION,
        "SNOOZE",
        "lena",
        Examples.at("10:05:00.000"),
        "DONE");
  }

  private static List<Reason> because() {
    return List.of(
        new Reason(
            Reason.Kind.RULE,
            "asks-for-supervisor",
            "3",
            null,
            Severity.CRITICAL,
            "asks for a supervisor",
            "Join the call"),
        new Reason(
            Reason.Kind.MODEL,
            "risk-en",
            "1.0.0",
            0.74,
            Severity.WARNING,
            "risk of escalation 0.74",
            null));
  }
}
