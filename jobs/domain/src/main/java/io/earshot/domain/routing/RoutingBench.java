package io.earshot.domain.routing;

import io.earshot.domain.routing.RoutingDecision.Kind;
import io.earshot.domain.time.Alarm;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The place where one piece of news of a conversation's routing is worked on. */
final class RoutingBench {

  private final RoutingBook book;
  private final RoutingPlanner planner;
  private final RoutingJudge judge;
  private final List<RoutingDecision> out = new ArrayList<>(1);
  private RoutingCase now;

  RoutingBench(RoutingCase before, RoutingBook book, RoutingPlanner planner, RoutingJudge judge) {
    this.now = before;
    this.book = book;
    this.planner = planner;
    this.judge = judge;
  }

  /** Decides every deadline up to then, each as of its own time. */
  void settle(Instant until) {
    Instant due = now.alarm().dueAt();
    while (due != null && !due.isAfter(until)) {
      consider(due);
      due = now.alarm().dueAt();
    }
  }

  void take(RoutingFacts facts) {
    now = now.told(facts);
    consider(facts.at().isAfter(now.settledAt()) ? facts.at() : now.settledAt());
  }

  RoutingStep step() {
    Alarm alarm = now.alarm();
    return new RoutingStep(now.withAlarm(alarm.set()), out, alarm.timerNeeded());
  }

  private void consider(Instant at) {
    RoutingFacts facts = now.facts();
    if (facts.stage() != RoutingFacts.Stage.OPEN) {
      now = now.settled(at, null);
      return;
    }
    RoutingDecision last = now.inForce();
    RoutingPlan plan = planner.plan(facts, at, last == null ? List.of() : last.because());
    Urgency urgency =
        last == null ? Urgency.of(plan.base()) : Urgency.of(plan.base(), last.priority().urgency());
    ServiceClock clock = clock(facts, plan, urgency, at);
    Change change = new Change(now, plan, urgency, book.decisions());
    ServiceLevel level = clock == null ? null : clock.level(change.stateBefore());
    int value = clock == null ? plan.base() : clock.aged(plan.base());
    Kind kind = change.kind(at, value, level);
    if (kind != null) {
      decide(kind, at, plan, new Standing(urgency, value, clock, level));
    }
    now = now.settled(at, dueAt(at, plan, clock, kind == null ? change : null));
  }

  private void decide(Kind kind, Instant at, RoutingPlan plan, Standing standing) {
    RoutingFacts facts = now.facts();
    RoutingDecision last = now.decision();
    int ordinal = last == null ? 1 : last.revision() + 1;
    Instant decidedAt = last == null || at.isAfter(last.decidedAt()) ? at : last.decidedAt();
    ServiceClock clock = standing.clock();
    Ageing ageing = clock == null ? null : clock.ageing(plan.base());
    RoutingDecision decision =
        new RoutingDecision(
            DecisionId.of(facts.conversationId(), facts.openedAt(), ordinal),
            ordinal,
            facts.conversationId(),
            facts.customer().customerId(),
            kind,
            decidedAt,
            decidedAt.plus(book.decisions().validFor(facts.place().channel())),
            last == null ? null : last.decisionId(),
            plan.target(),
            Priority.of(standing.value(), standing.urgency(), ageing),
            facts.waiting().since(),
            clock == null ? null : clock.answerBy(),
            standing.level(),
            plan.selfService(),
            plan.because(),
            null);
    now = now.decided(decision);
    out.add(decision);
    if (kind == Kind.FIRST || kind == Kind.CHANGED) {
      judge.tell(plan.verdict());
    }
  }

  private @Nullable ServiceClock clock(
      RoutingFacts facts, RoutingPlan plan, Urgency urgency, Instant at) {
    Instant since = facts.waiting().since();
    if (since == null) {
      return null;
    }
    String queue = plan.target().queue();
    return new ServiceClock(
        since,
        at,
        book.promise(queue, facts.place().channel(), urgency),
        planner.hours(queue),
        book.decisions(),
        book.ageing(),
        facts.waiting().answeringUntil());
  }

  /**
   * When something is next to be decided though nothing happens: always after now.
   *
   * @param waits a change that may have to wait its turn, or null
   */
  private @Nullable Instant dueAt(
      Instant at, RoutingPlan plan, @Nullable ServiceClock clock, @Nullable Change waits) {
    Instant due = waits == null ? null : waits.mayBeMadeAt();
    RoutingDecision last = now.inForce();
    if (clock != null && last != null) {
      Duration renewedAfter = book.decisions().renewedAfter(now.facts().place().channel());
      int material = last.priority().value() + book.decisions().ageingStep();
      due = Alarm.earlier(due, last.decidedAt().plus(renewedAfter));
      due = Alarm.earlier(due, clock.worseAt());
      due = Alarm.earlier(due, later(at, clock.tellableAt(clock.agedAt(plan.base(), material))));
      due = Alarm.earlier(due, plan.changesAt());
    }
    return later(at, due);
  }

  private static @Nullable Instant later(Instant at, @Nullable Instant due) {
    return due != null && due.isAfter(at) ? due : null;
  }

  private record Standing(
      Urgency urgency, int value, @Nullable ServiceClock clock, @Nullable ServiceLevel level) {}

  /** What a plan changes in the decision in force, and whether it may already. */
  private record Change(RoutingCase of, RoutingPlan plan, Urgency urgency, DecisionPace pace) {

    @Nullable Kind kind(Instant at, int value, @Nullable ServiceLevel level) {
      RoutingDecision last = of.inForce();
      if (last == null) {
        return Kind.FIRST;
      }
      ServiceLevel.State before = stateBefore();
      if (level != null && level.state() != ServiceLevel.State.ON_TIME) {
        if (before == null || level.state().compareTo(before) > 0) {
          return level.state() == ServiceLevel.State.BREACHED ? Kind.BREACHED : Kind.AT_RISK;
        }
      }
      Instant mayBeMadeAt = mayBeMadeAt();
      if (mayBeMadeAt != null && !mayBeMadeAt.isAfter(at)) {
        return Kind.CHANGED;
      }
      if (waitingSince() == null) {
        return null;
      }
      if (value - last.priority().value() >= pace.ageingStep() && !isBeingAnswered(at)) {
        return Kind.AGED;
      }
      Duration renewedAfter = pace.renewedAfter(of.facts().place().channel());
      return at.isBefore(last.decidedAt().plus(renewedAfter)) ? null : Kind.RENEWED;
    }

    private boolean isBeingAnswered(Instant at) {
      Instant until = of.facts().waiting().answeringUntil();
      return until != null && at.isBefore(until);
    }

    /** How the service level stood, if it was of the same wait. */
    ServiceLevel.@Nullable State stateBefore() {
      RoutingDecision last = of.inForce();
      return last == null
              || last.serviceLevel() == null
              || !Objects.equals(last.waitingSince(), waitingSince())
          ? null
          : last.serviceLevel().state();
    }

    /** When the change may be made; null if there is none. */
    @Nullable Instant mayBeMadeAt() {
      RoutingDecision last = of.inForce();
      if (last == null || !isMaterial(last)) {
        return null;
      }
      if (isUrgent(last)) {
        return last.decidedAt();
      }
      boolean calms =
          urgency.compareTo(last.priority().urgency()) < 0 || plan.base() < baseOf(last);
      return last.decidedAt().plus(calms ? pace.calmFor() : pace.minimumInterval());
    }

    private boolean isMaterial(RoutingDecision last) {
      return !plan.target().equals(last.target())
          || !Objects.equals(plan.selfService(), last.selfService())
          || urgency != last.priority().urgency()
          || Math.abs(plan.base() - baseOf(last)) >= pace.step()
          || waitsAnew(last);
    }

    /** More urgent, or known only now: nobody shall wait for the next turn. */
    private boolean isUrgent(RoutingDecision last) {
      return urgency.compareTo(last.priority().urgency()) > 0
          || waitsAnew(last)
          || (of.facts().isHeard() && !of.heard())
          || (of.facts().isRecalled() && !of.recalled())
          || (plan.notSpoken()
              && last.because().stream().noneMatch(it -> it.rule().equals(Grounds.UNSPOKEN)));
    }

    private boolean waitsAnew(RoutingDecision last) {
      return waitingSince() != null && !Objects.equals(waitingSince(), last.waitingSince());
    }

    private @Nullable Instant waitingSince() {
      return of.facts().waiting().since();
    }

    private static int baseOf(RoutingDecision decision) {
      Ageing ageing = decision.priority().ageing();
      return ageing == null ? decision.priority().value() : ageing.base();
    }
  }
}
