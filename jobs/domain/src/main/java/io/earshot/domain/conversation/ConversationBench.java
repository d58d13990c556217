package io.earshot.domain.conversation;

import io.earshot.domain.customer.CustomerStanding;
import io.earshot.domain.escalation.Escalation;
import io.earshot.domain.escalation.EscalationPolicy;
import io.earshot.domain.escalation.Reason;
import io.earshot.domain.escalation.Trouble;
import io.earshot.domain.event.ConversationEnded;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.ConversationStarted;
import io.earshot.domain.event.ConversationTransferred;
import io.earshot.domain.event.Disposition;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.event.ParticipantJoined;
import io.earshot.domain.event.ParticipantLeft;
import io.earshot.domain.mood.MessageMark;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.routing.RoutingBook;
import io.earshot.domain.routing.RoutingFacts;
import io.earshot.domain.time.Alarm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The place where one event of a conversation is worked on; lives as long as that event. */
final class ConversationBench {

  private final ConversationSettings settings;
  private final RoutingBook book;
  private final EscalationPolicy policy;
  private final List<ConversationSnapshot> snapshots = new ArrayList<>(1);
  private final List<Escalation> escalations = new ArrayList<>(1);
  private final List<RoutingFacts> routing = new ArrayList<>(1);
  private Conversation now;
  private boolean forgotten;

  ConversationBench(Conversation before, ConversationSettings settings, RoutingBook book) {
    this.now = before;
    this.settings = settings;
    this.book = book;
    this.policy = new EscalationPolicy(settings.escalation());
  }

  boolean isForgotten() {
    return forgotten;
  }

  void beginAnew(Conversation anew) {
    now = anew;
    forgotten = false;
  }

  /** Decides every deadline up to then, each as of its own time. */
  void settle(Instant until) {
    for (Instant due = dueAt(); due != null && !due.isAfter(until); due = dueAt()) {
      now = Changes.settledAt(now, due);
      if (!now.course().isOpen() || !now.begun()) {
        forget(due);
        return;
      }
      if (due.equals(idleAt())) {
        end(due, Disposition.INACTIVE);
      } else {
        judge(due, null);
        if (now.told().pending()) {
          tell(due);
        }
      }
    }
  }

  void start(ConversationStarted start) {
    Instant at = start.occurredAt();
    begin(at);
    String team = start.team() == null ? book.teamOf(start.queue()) : start.team();
    Facts facts = now.facts().startedAs(start.channel(), start.customerId(), start.queue(), team);
    facts = facts.handledBy(start.agentId() == null ? facts.agentId() : start.agentId(), null);
    now = Changes.facts(now, facts.speaking(start.language()));
    now = Changes.course(now, now.course().startedAt(at));
    conclude(at, null);
  }

  void recall(CustomerStanding standing) {
    now = Changes.facts(now, now.facts().recalled(standing));
    if (now.begun() && now.course().isOpen()) {
      conclude(standing.asOf(), null);
    }
  }

  void take(ConversationEvent event) {
    Instant at = event.occurredAt();
    if (event instanceof ConversationEnded ended) {
      takeEnd(ended);
      return;
    }
    if (!now.course().isOpen()) {
      return;
    }
    begin(at);
    Facts facts = now.facts();
    if (event instanceof ParticipantJoined joined && joined.role().answersCustomer()) {
      String agent = joined.agentId() == null ? joined.participantId() : joined.agentId();
      facts = facts.handledBy(agent, joined.team());
    } else if (event instanceof ParticipantLeft left && isAgent(left)) {
      facts = facts.handledBy(null, null);
    } else if (event instanceof ConversationTransferred transfer) {
      facts = transferred(facts, transfer);
    }
    now = Changes.facts(now, facts);
    conclude(at, null);
  }

  void take(ScoredMessage message) {
    Instant at = message.sentAt();
    boolean wasQuoted = now.quotes().has(message.messageId());
    if (now.course().isOpen() || at.isAfter(now.course().endedAt())) {
      begin(at);
      now = Changes.course(now, now.course().messageAt(at));
    }
    String language = message.language() == null ? null : message.language().code();
    Facts facts = now.facts().startedAs(message.channel(), message.customerId(), null, null);
    now = Changes.facts(now, facts.speaking(language));
    now = Changes.reckoning(now, now.reckoning().with(MessageMark.of(message)));
    now = Changes.quotes(now, now.quotes().with(message));
    if (!now.course().isOpen()) {
      tell(at);
      return;
    }
    boolean quoteChanged = wasQuoted && message.revision() > 1;
    if (quoteChanged && now.trouble().isOpen()) {
      escalate(at, policy.assess(now.reckoning().now(), now.facts().channel(), now.trouble(), at));
    }
    conclude(at, message.messageId());
  }

  ConversationStep step() {
    if (forgotten) {
      return new ConversationStep(null, snapshots, escalations, routing, null);
    }
    Alarm alarm = now.alarm().movedTo(dueAt());
    return new ConversationStep(
        now.withAlarm(alarm.set()), snapshots, escalations, routing, alarm.timerNeeded());
  }

  private void takeEnd(ConversationEnded ended) {
    Instant at = ended.occurredAt();
    Instant endedBefore = now.course().endedAt();
    if (endedBefore != null && !at.isAfter(endedBefore)) {
      return;
    }
    if (endedBefore == null) {
      begin(at);
      end(at, ended.disposition());
      return;
    }
    now = Changes.course(now, now.course().endedAt(endedBefore, ended.disposition()));
    tell(at);
  }

  /** Something was heard: the episode begins, or a new one after the last has ended. */
  private void begin(Instant at) {
    if (!now.begun() || !now.course().isOpen()) {
      now = Changes.newEpisode(now, at);
    }
    now = Changes.course(now, now.course().at(at));
    now = Changes.settledAt(now, at);
  }

  private boolean isAgent(ParticipantLeft left) {
    String agent = left.agentId() == null ? left.participantId() : left.agentId();
    return agent.equals(now.facts().agentId());
  }

  private Facts transferred(Facts facts, ConversationTransferred transfer) {
    Facts moved = facts.handledBy(transfer.toAgentId(), null);
    String queue = transfer.toQueue();
    return queue == null ? moved : moved.movedTo(queue, book.teamOf(queue));
  }

  private void conclude(Instant at, @Nullable MessageId cause) {
    Instant when = at.isAfter(now.settledAt()) ? at : now.settledAt();
    judge(when, cause);
    Instant toldAt = now.told().at();
    boolean urgent = now.told().essence() != Snapshots.essence(now);
    if (urgent || toldAt == null || !when.isBefore(toldAt.plus(settings.tellAtMostEvery()))) {
      tell(when);
    } else {
      now = Changes.told(now, now.told().later());
    }
  }

  private void judge(Instant at, @Nullable MessageId cause) {
    Trouble trouble = now.trouble();
    List<Reason> reasons = policy.assess(now.reckoning().now(), now.facts().channel(), trouble, at);
    if (trouble.isNews(reasons)) {
      now = Changes.trouble(now, trouble.told(reasons));
      escalate(at, reasons);
    } else if (reasons.isEmpty() && trouble.isOpen()) {
      now = Changes.trouble(now, trouble.cleared());
      escalate(at, reasons);
    }
    if (now.reckoning().now().hasMood()) {
      now = Changes.trouble(now, now.trouble().withMood(now.reckoning().now().mood()));
    }
    handOver(at, cause, RoutingFacts.Stage.OPEN);
  }

  private void escalate(Instant at, List<Reason> reasons) {
    escalations.add(Snapshots.escalation(now, at, reasons));
  }

  private void handOver(Instant at, @Nullable MessageId cause, RoutingFacts.Stage stage) {
    RoutingFacts facts = Snapshots.routingFacts(now, at, cause, stage);
    Handed handed = new Handed(facts.essence(), facts.moodBand(), facts.customerMoodBand());
    if (handed.essence() != now.handed().essence()) {
      routing.add(facts);
    }
    now = Changes.handed(now, handed);
  }

  private void end(Instant at, Disposition disposition) {
    now = Changes.course(now, now.course().endedAt(at, disposition));
    if (now.trouble().isOpen()) {
      now = Changes.trouble(now, now.trouble().cleared());
      escalate(at, List.of());
    }
    handOver(at, null, RoutingFacts.Stage.OVER);
    tell(at);
  }

  private void forget(Instant at) {
    if (now.begun()) {
      handOver(at, null, RoutingFacts.Stage.FORGOTTEN);
      now = Changes.told(now, now.told().next(at, 0));
      snapshots.add(Snapshots.of(now, ConversationStatus.FORGOTTEN));
    }
    forgotten = true;
  }

  private void tell(Instant at) {
    Instant latest = now.told().at() == null || at.isAfter(now.told().at()) ? at : now.told().at();
    now = Changes.told(now, now.told().next(latest, Snapshots.essence(now)));
    snapshots.add(
        Snapshots.of(
            now, now.course().isOpen() ? ConversationStatus.OPEN : ConversationStatus.ENDED));
  }

  private Instant idleAt() {
    return now.course().lastAt().plus(settings.idleness().of(now.facts().channel()));
  }

  private @Nullable Instant dueAt() {
    if (forgotten) {
      return null;
    }
    Instant endedAt = now.course().endedAt();
    if (endedAt != null) {
      return endedAt.plus(settings.forgetAfterEnd());
    }
    if (!now.begun()) {
      return idleAt();
    }
    Instant toldAt = now.told().at();
    Instant tellAt =
        now.told().pending() && toldAt != null ? toldAt.plus(settings.tellAtMostEvery()) : null;
    Instant silence =
        policy.silenceDueAt(now.reckoning().now(), now.facts().channel(), now.settledAt());
    return Alarm.earlier(idleAt(), Alarm.earlier(tellAt, silence));
  }
}
