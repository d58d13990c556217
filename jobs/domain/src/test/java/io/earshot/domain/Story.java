package io.earshot.domain;

import static io.earshot.domain.Said.CONVERSATION;
import static io.earshot.domain.Said.IDLENESS;
import static io.earshot.domain.Said.at;
import static io.earshot.domain.Said.days;
import static io.earshot.domain.Said.hours;
import static io.earshot.domain.Said.minutes;
import static io.earshot.domain.Said.seconds;

import io.earshot.domain.alert.AcknowledgeLimits;
import io.earshot.domain.alert.Alert;
import io.earshot.domain.alert.AlertAction;
import io.earshot.domain.alert.AlertCase;
import io.earshot.domain.alert.AlertDesk;
import io.earshot.domain.alert.AlertFeedback;
import io.earshot.domain.alert.AlertSettings;
import io.earshot.domain.alert.AlertStep;
import io.earshot.domain.alert.BudgetSettings;
import io.earshot.domain.alert.RaisedAlert;
import io.earshot.domain.audit.AuditEntry;
import io.earshot.domain.conversation.Conversation;
import io.earshot.domain.conversation.ConversationDesk;
import io.earshot.domain.conversation.ConversationSettings;
import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.conversation.ConversationStep;
import io.earshot.domain.escalation.DecisionSettings;
import io.earshot.domain.escalation.Escalation;
import io.earshot.domain.escalation.EscalationSettings;
import io.earshot.domain.escalation.RiskJudge;
import io.earshot.domain.escalation.WaitLimits;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.ConversationTransferred;
import io.earshot.domain.event.ParticipantJoined;
import io.earshot.domain.event.ParticipantLeft;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.risk.RiskModel;
import io.earshot.domain.routing.Queue;
import io.earshot.domain.routing.RoutingBook;
import io.earshot.domain.routing.RoutingFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * One conversation told step by step; timers ring as its clock moves on. Messages are named m-1,
 * m-2 and so on, in the order they are told.
 */
public final class Story {

  public static final EscalationSettings ESCALATION =
      new EscalationSettings(new WaitLimits(seconds(30), seconds(90), days(1), hours(4), hours(4)));

  public static final ConversationSettings SETTINGS =
      new ConversationSettings(IDLENESS, seconds(2), hours(24), ESCALATION);

  /** Warns of four very negative messages in a row. */
  public static final RiskJudge RISK =
      RiskJudge.of(
          new RiskModel(
              "risk-test",
              "1",
              0.5,
              -25,
              List.of(new RiskModel.Weight("negative streak", 10, 0, 1)),
              Map.of()),
          DecisionSettings.PLAIN);

  public static final AlertSettings ALERTS =
      new AlertSettings(
          minutes(2),
          new AcknowledgeLimits(null, minutes(5), minutes(2)),
          3,
          minutes(15),
          minutes(10),
          hours(24),
          minutes(10),
          List.of("leads"),
          new BudgetSettings(20, 0.5, 0.8, Map.of("south", 4)));

  /** Two queues with a team each. */
  public static final RoutingBook BOOK =
      RoutingBook.of(
          Map.of(
              "billing", Queue.of("north", List.of("billing")),
              "retention", Queue.of("south", List.of("retention"))),
          "billing");

  public final List<ConversationSnapshot> snapshots = new ArrayList<>();
  public final List<Escalation> escalations = new ArrayList<>();
  public final List<RoutingFacts> routing = new ArrayList<>();
  public final List<Alert> alerts = new ArrayList<>();
  public final List<RaisedAlert> raised = new ArrayList<>();
  public final List<AuditEntry> audit = new ArrayList<>();
  public final List<AlertFeedback> feedback = new ArrayList<>();
  private final ConversationDesk desk =
      new ConversationDesk(SETTINGS, BOOK, ALERTS, RISK, SaidRules.JUDGE);
  private final AlertDesk alertDesk = new AlertDesk(ALERTS);
  private final TreeSet<Instant> alertTimers = new TreeSet<>();
  private AlertCase alertCase;
  private final TreeSet<Instant> timers = new TreeSet<>();
  private Conversation conversation;
  private double clock;
  private int said;

  private Story() {}

  public static Story aConversation() {
    return new Story();
  }

  public Story in(Channel channel) {
    return happens(Said.started(clock, channel, "billing"));
  }

  public Story customerSays(double score, Signal... signals) {
    return hears(Said.scored(ParticipantRole.CUSTOMER, nextId(), clock, score, signals));
  }

  public Story customerSaysGoodbye() {
    return hears(Said.goodbye(nextId(), clock, 0.8));
  }

  public Story agentAnswers(Signal... signals) {
    return hears(Said.scored(ParticipantRole.AGENT, nextId(), clock, 0, signals));
  }

  public Story agentAnswersAfter(Duration pause, Signal... signals) {
    return after(pause).agentAnswers(signals);
  }

  /** The clock moves on; what is due by then is decided by its timer. */
  public Story after(Duration pause) {
    clock += pause.toMillis() / 1000.0;
    while (!timers.isEmpty() && !timers.first().isAfter(at(clock))) {
      Instant timer = timers.pollFirst();
      if (conversation != null) {
        take(desk.onDeadline(conversation, timer));
      }
    }
    ringAlertsUntil(at(clock));
    return this;
  }

  public Story hears(ScoredMessage message) {
    return take(desk.onScored(conversation, message));
  }

  public Story happens(ConversationEvent event) {
    return take(desk.onEvent(conversation, event));
  }

  public Story ends() {
    return happens(Said.ended(clock));
  }

  public Story isTransferredTo(String queue) {
    return happens(new ConversationTransferred(CONVERSATION, at(clock), queue, null, null));
  }

  public Story isJoinedBy(String agent) {
    return happens(
        new ParticipantJoined(CONVERSATION, at(clock), agent, ParticipantRole.AGENT, agent, null));
  }

  public Story isJoinedBySupervisor(String supervisor) {
    return happens(
        new ParticipantJoined(
            CONVERSATION, at(clock), supervisor, ParticipantRole.SUPERVISOR, null, null));
  }

  public Story isLeftBySupervisor(String supervisor) {
    return happens(
        new ParticipantLeft(CONVERSATION, at(clock), supervisor, ParticipantRole.SUPERVISOR, null));
  }

  /** A lead does something with the last alert. */
  public Story lead(String by, AlertAction.Kind kind) {
    return acts(new AlertAction(lastAlert().alertId(), CONVERSATION, kind, by, null, at(clock)));
  }

  public Story acts(AlertAction action) {
    return take(alertDesk.onAction(alertCase, action));
  }

  /** Whether nothing is remembered of its alerts. */
  public boolean hasNoAlertCase() {
    return alertCase == null;
  }

  /** Only what is told from here on is looked at. */
  public Story andFromHereOn() {
    alerts.clear();
    raised.clear();
    audit.clear();
    feedback.clear();
    snapshots.clear();
    escalations.clear();
    routing.clear();
    return this;
  }

  public double clock() {
    return clock;
  }

  public boolean isForgotten() {
    return conversation == null;
  }

  public ConversationSnapshot lastTold() {
    return snapshots.get(snapshots.size() - 1);
  }

  public Alert lastAlert() {
    return alerts.get(alerts.size() - 1);
  }

  private String nextId() {
    said++;
    return "m-" + said;
  }

  private Story take(ConversationStep step) {
    conversation = step.after();
    snapshots.addAll(step.snapshots());
    escalations.addAll(step.escalations());
    routing.addAll(step.routing());
    step.escalations().forEach(it -> take(alertDesk.onEscalation(alertCase, it)));
    step.corrections().forEach(it -> take(alertDesk.onCorrection(alertCase, it)));
    if (step.timerAt() != null) {
      timers.add(step.timerAt());
    }
    return this;
  }

  private Story take(AlertStep step) {
    alertCase = step.after();
    raised.addAll(step.alerts());
    step.alerts().forEach(it -> alerts.add(it.alert()));
    audit.addAll(step.audit());
    feedback.addAll(step.feedback());
    if (step.timerAt() != null) {
      alertTimers.add(step.timerAt());
    }
    return this;
  }

  private void ringAlertsUntil(Instant until) {
    while (!alertTimers.isEmpty() && !alertTimers.first().isAfter(until)) {
      Instant timer = alertTimers.pollFirst();
      if (alertCase != null) {
        take(alertDesk.onDeadline(alertCase, timer));
      }
    }
  }
}
