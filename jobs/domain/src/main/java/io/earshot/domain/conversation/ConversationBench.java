package io.earshot.domain.conversation;

import io.earshot.domain.customer.CustomerStanding;
import io.earshot.domain.escalation.Escalation;
import io.earshot.domain.escalation.Reason;
import io.earshot.domain.escalation.Trouble;
import io.earshot.domain.event.ConversationEnded;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.ConversationStarted;
import io.earshot.domain.event.Disposition;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.mood.MessageMark;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.risk.Risk;
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
  private final Judgement judgement;
  private final List<ConversationSnapshot> snapshots = new ArrayList<>(1);
  private final List<Escalation> escalations = new ArrayList<>(1);
  private final List<RoutingFacts> routing = new ArrayList<>(1);
  private Conversation now;
  private boolean forgotten;

  ConversationBench(
      Conversation before, ConversationSettings settings, RoutingBook book, Judgement judgement) {
    this.now = before;
    this.settings = settings;
    this.book = book;
    this.judgement = judgement;
  }

  boolean isForgotten() {
    return forgotten;
  }

  void beginAnew(Conversation anew) {
    now = anew;
    forgotten = false;
  }

  /** Decides every deadline up to then, or up to what was settled, each as of its own time. */
  void settle(Instant until) {
    Instant by = later(until, now.settledAt());
    for (Instant due = dueAt(); due != null && !due.isAfter(by); due = dueAt()) {
      now = Changes.settledAt(now, due);
      if (!now.course().isOpen() || !now.begun()) {
        forget(due);
        return;
      }
      if (due.equals(idleAt())) {
        end(due, Disposition.INACTIVE);
      } else {
        judge(due, null, false);
        if (now.told().pending() || isUrgent()) {
          tell(due);
        }
      }
    }
  }

  /** All that was due before then has been decided. */
  void reach(Instant at) {
    now = Changes.settledAt(now, at);
  }

  void start(ConversationStarted start) {
    Instant at = start.occurredAt();
    boolean over = now.course().isOver(at);
    if (!over) {
      begin(at);
    }
    boolean late = at.isBefore(now.course().lastAt());
    String team = start.team() == null ? book.teamOf(start.queue()) : start.team();
    now = Changes.facts(now, now.facts().startedAs(start, team, late));
    now = Changes.course(now, now.course().startedAt(at));
    if (over) {
      tell(at);
    } else {
      conclude(at, null, false);
    }
  }

  void recall(CustomerStanding standing) {
    now = Changes.facts(now, now.facts().recalled(standing));
    if (now.begun() && now.course().isOpen()) {
      conclude(standing.asOf(), null, false);
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
    now = Changes.facts(now, now.facts().after(event, book));
    conclude(at, null, false);
  }

  void take(ScoredMessage message) {
    Instant at = message.sentAt();
    if (isHeard(message)) {
      begin(at);
    } else if (!now.begun()) {
      return;
    }
    boolean stands = message.retraction() == null;
    boolean quotesChange =
        message.revision() > 1 && (!stands || now.quotes().has(message.messageId()));
    if (stands) {
      now = Changes.course(now, now.course().messageAt(at));
      now = Changes.facts(now, now.facts().saidIn(message));
    }
    now = Changes.reckoning(now, now.reckoning().with(MessageMark.of(message)));
    now = Changes.quotes(now, now.quotes().with(message));
    if (now.course().isOpen()) {
      conclude(at, message.messageId(), quotesChange);
    } else {
      tell(at);
    }
  }

  ConversationStep step() {
    if (forgotten) {
      return new ConversationStep(null, snapshots, escalations, routing, null);
    }
    Alarm alarm = now.alarm().movedTo(dueAt());
    return new ConversationStep(
        now.withAlarm(alarm.set()), snapshots, escalations, routing, alarm.timerNeeded());
  }

  /** An end that was told before, or ended an earlier episode, changes nothing. */
  private void takeEnd(ConversationEnded ended) {
    Instant at = ended.occurredAt();
    Course course = now.course();
    Instant endedBefore = course.endedAt();
    if (now.begun() && at.isBefore(course.openedAt())) {
      return;
    }
    if (endedBefore == null) {
      begin(at);
      end(at, ended.disposition());
      return;
    }
    boolean fellSilent = course.disposition() == Disposition.INACTIVE;
    if (at.isAfter(endedBefore) || (fellSilent && at.isBefore(endedBefore))) {
      Instant endedAt = at.isBefore(endedBefore) ? at : endedBefore;
      now = Changes.course(now, course.endedAt(endedAt, ended.disposition()));
      tell(at);
    }
  }

  /** Something was heard: the episode begins, or a new one after the last has ended. */
  private void begin(Instant at) {
    if (!now.begun() || !now.course().isOpen()) {
      now = Changes.newEpisode(now, at);
    }
    now = Changes.course(now, now.course().at(at));
    now = Changes.settledAt(now, at);
  }

  /** Whether something was said now. What corrects what was said before opens nothing. */
  private boolean isHeard(ScoredMessage message) {
    if (message.retraction() != null || now.course().isOver(message.sentAt())) {
      return false;
    }
    return message.revision() == 1 || (now.begun() && now.course().isOpen());
  }

  private void conclude(Instant at, @Nullable MessageId cause, boolean quotesChange) {
    Instant when = later(at, now.settledAt());
    judge(when, cause, quotesChange);
    Instant toldAt = now.told().at();
    if (isUrgent() || toldAt == null || !when.isBefore(toldAt.plus(settings.tellAtMostEvery()))) {
      tell(when);
    } else {
      now = Changes.told(now, now.told().later());
    }
  }

  private boolean isUrgent() {
    return now.told().essence() != Snapshots.essence(now);
  }

  private void judge(Instant at, @Nullable MessageId cause, boolean quotesChange) {
    Trouble trouble = now.trouble();
    Risk risk = judgement.risk(now, at);
    now = Changes.outlook(now, judgement.decide(now, risk, at));
    List<Reason> reasons = judgement.reasons(now, risk, at);
    if (trouble.isNews(reasons)) {
      now = Changes.trouble(now, trouble.told(reasons));
      escalate(at, reasons);
    } else if (reasons.isEmpty() && trouble.isOpen()) {
      now = Changes.trouble(now, trouble.cleared());
      escalate(at, reasons);
    } else if (quotesChange && trouble.isOpen()) {
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

  private void end(Instant at, @Nullable Disposition disposition) {
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
      snapshots.add(Snapshots.of(now, ConversationStatus.FORGOTTEN, null));
    }
    forgotten = true;
  }

  private void tell(Instant at) {
    Instant toldAt = now.told().at();
    Instant latest = toldAt == null ? at : later(at, toldAt);
    now = Changes.told(now, now.told().next(latest, Snapshots.essence(now)));
    ConversationStatus status =
        now.course().isOpen() ? ConversationStatus.OPEN : ConversationStatus.ENDED;
    snapshots.add(Snapshots.of(now, status, judgement.risk(now, latest)));
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
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
    return Alarm.earlier(idleAt(), Alarm.earlier(tellAt, judgement.dueAt(now)));
  }
}
