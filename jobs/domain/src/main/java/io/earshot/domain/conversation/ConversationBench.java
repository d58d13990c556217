package io.earshot.domain.conversation;

import io.earshot.domain.alert.AlertSettings;
import io.earshot.domain.customer.CustomerStanding;
import io.earshot.domain.escalation.Escalation;
import io.earshot.domain.escalation.Reason;
import io.earshot.domain.escalation.Trouble;
import io.earshot.domain.event.AnswerBegun;
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
import io.earshot.domain.rule.RuleVerdict;
import io.earshot.domain.time.Alarm;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The place where one event of a conversation is worked on; lives as long as that event. */
final class ConversationBench {

  private final ConversationSettings settings;
  private final RoutingBook book;
  private final AlertSettings alerts;
  private final Judgement judgement;
  private final Deadlines deadlines;
  private final Outgoing out = new Outgoing();
  private @Nullable ScoredMessage heard;
  private Conversation now;
  private boolean forgotten;

  ConversationBench(
      Conversation before,
      ConversationSettings settings,
      RoutingBook book,
      AlertSettings alerts,
      Judgement judgement) {
    this.now = before;
    this.settings = settings;
    this.book = book;
    this.alerts = alerts;
    this.judgement = judgement;
    this.deadlines = new Deadlines(settings, judgement);
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
      if (due.equals(deadlines.idleAt(now))) {
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
    boolean opens = !(event instanceof AnswerBegun);
    if (!now.course().isOpen() || (!now.begun() && !opens)) {
      return;
    }
    begin(at);
    now = Changes.facts(now, now.facts().after(event, book));
    now =
        Changes.attended(
            now,
            now.attention().after(event, alerts.escalationQueues()),
            now.pauses().after(event, now.facts().customerId()));
    conclude(at, null, false);
  }

  void take(ScoredMessage message) {
    Instant at = message.sentAt();
    if (isHeard(message)) {
      begin(at);
      attend(message);
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
    heard = message;
    if (message.revision() > 1) {
      out.addCorrection(message, now.settledAt());
    }
    if (now.course().isOpen()) {
      conclude(at, message.messageId(), quotesChange);
    } else {
      tell(at);
    }
  }

  ConversationStep step() {
    if (forgotten) {
      return out.step(null, null);
    }
    Alarm alarm = now.alarm().movedTo(dueAt());
    return out.step(now.withAlarm(alarm.set()), alarm.timerNeeded());
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

  /** Who speaks is there; one who corrects what he said, or is heard late, need not be. */
  private void attend(ScoredMessage message) {
    if (message.revision() == 1 && !message.sentAt().isBefore(now.course().lastAt())) {
      now = Changes.attended(now, now.attention().after(message), now.pauses().after(message));
    }
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
    Trouble before = now.trouble();
    Risk risk = judgement.risk(now, at);
    now = Changes.outlook(now, judgement.decide(now, risk, at));
    RuleVerdict rules = judgement.rules(now, heard, risk, at);
    now = Changes.ruleMarks(now, rules.marks());
    out.addFindings(rules.findings());
    now = Changes.quotes(now, now.quotes().citing(heard, rules.findings()));
    List<Reason> reasons = judgement.reasons(now, risk, rules);
    now = Changes.trouble(now, before.after(reasons, at, alerts.reopenWithin()));
    if (before.isOpen() || now.trouble().isOpen()) {
      escalate(at, reasons, quotesChange);
    }
    if (now.reckoning().now().hasMood()) {
      now = Changes.trouble(now, now.trouble().withMood(now.reckoning().now().mood()));
    }
    handOver(at, cause, RoutingFacts.Stage.OPEN, risk);
  }

  /** Tells how the escalation stands, if a lead would see it otherwise than before. */
  private void escalate(Instant at, List<Reason> reasons, boolean quotesChange) {
    Escalation escalation = Snapshots.escalation(now, at, reasons);
    if (quotesChange || escalation.essence() != now.trouble().essence()) {
      now = Changes.trouble(now, now.trouble().toldAs(escalation));
      out.add(escalation);
    }
  }

  private void handOver(
      Instant at, @Nullable MessageId cause, RoutingFacts.Stage stage, @Nullable Risk risk) {
    RoutingFacts facts = FactsForRouting.of(now, at, cause, heard, stage, risk);
    Handed handed = Handed.of(facts);
    if (handed.essence() != now.handed().essence()) {
      out.add(facts);
    }
    now = Changes.handed(now, handed);
  }

  private void end(Instant at, @Nullable Disposition disposition) {
    now = Changes.course(now, now.course().endedAt(at, disposition));
    if (now.trouble().isOpen()) {
      now = Changes.trouble(now, now.trouble().cleared(at));
      escalate(at, List.of(), true);
    }
    handOver(at, null, RoutingFacts.Stage.OVER, null);
    tell(at);
  }

  private void forget(Instant at) {
    if (now.begun()) {
      handOver(at, null, RoutingFacts.Stage.FORGOTTEN, null);
      now = Changes.told(now, now.told().next(at, 0));
      out.add(Snapshots.of(now, ConversationStatus.FORGOTTEN, null));
    }
    forgotten = true;
  }

  private void tell(Instant at) {
    Instant toldAt = now.told().at();
    Instant latest = toldAt == null ? at : later(at, toldAt);
    now = Changes.told(now, now.told().next(latest, Snapshots.essence(now)));
    ConversationStatus status =
        now.course().isOpen() ? ConversationStatus.OPEN : ConversationStatus.ENDED;
    out.add(Snapshots.of(now, status, judgement.risk(now, latest)));
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private @Nullable Instant dueAt() {
    return forgotten ? null : deadlines.dueAt(now);
  }
}
