package io.earshot.domain;

import static io.earshot.domain.Said.CONVERSATION;
import static io.earshot.domain.Said.IDLENESS;
import static io.earshot.domain.Said.at;
import static io.earshot.domain.Said.days;
import static io.earshot.domain.Said.hours;
import static io.earshot.domain.Said.minutes;
import static io.earshot.domain.Said.seconds;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.alert.AlertDesk;
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
      new EscalationSettings(
          -0.35, 5, new WaitLimits(seconds(30), seconds(90), days(1), hours(4), hours(4)));

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

  /** Two queues with a team each. */
  public static final RoutingBook BOOK =
      new RoutingBook(
          Map.of(
              "billing", new Queue("north", List.of("billing"), minutes(2)),
              "retention", new Queue("south", List.of("retention"), minutes(1))),
          "retention",
          null,
          null,
          "billing",
          List.of("en"),
          minutes(30));

  public final List<ConversationSnapshot> snapshots = new ArrayList<>();
  public final List<Escalation> escalations = new ArrayList<>();
  public final List<RoutingFacts> routing = new ArrayList<>();
  public final List<Alert> alerts = new ArrayList<>();
  private final ConversationDesk desk = new ConversationDesk(SETTINGS, BOOK, RISK);
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

  /** Only what is told from here on is looked at. */
  public Story andFromHereOn() {
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
    for (Escalation escalation : step.escalations()) {
      Alert next = new AlertDesk().onEscalation(alerts.isEmpty() ? null : lastAlert(), escalation);
      if (next != null) {
        alerts.add(next);
      }
    }
    if (step.timerAt() != null) {
      timers.add(step.timerAt());
    }
    return this;
  }
}
