package io.earshot.domain.routing;

import static io.earshot.domain.Said.minutes;
import static io.earshot.domain.Said.seconds;

import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.Channel;
import io.earshot.domain.intent.IntentBook;
import io.earshot.domain.intent.IntentEntry;
import io.earshot.domain.mood.MoodBand;
import io.earshot.domain.reading.Intent;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.routing.ageing.AgeingCurve;
import io.earshot.domain.rule.Answer;
import io.earshot.domain.rule.BookRule;
import io.earshot.domain.rule.Condition;
import io.earshot.domain.rule.RuleBook;
import io.earshot.domain.rule.RuleScope;
import io.earshot.domain.rule.RuleState;
import io.earshot.domain.rule.RuleWatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A few routing rules in Java, and a book of queues for them. */
final class Routes {

  static final RoutingBook BOOK =
      new RoutingBook(
          Map.of(
              "billing", Queue.of("north", List.of("billing")),
              "retention", Queue.of("south", List.of("retention", "authority")),
              "care", Queue.of("care-team", List.of()),
              "front-desk", Queue.of(null, List.of())),
          Map.of(),
          List.of(
              new ServiceTarget(List.of(Channel.EMAIL), List.of(), 0.9, minutes(120)),
              new ServiceTarget(List.of(), List.of(Urgency.URGENT), 0.8, seconds(60)),
              new ServiceTarget(List.of(), List.of(), 0.8, seconds(120))),
          new Languages(List.of("en"), List.of("es"), "language-", "front-desk"),
          "front-desk",
          40,
          new AgeingCurve(20, minutes(5)),
          new DecisionPace(minutes(30), minutes(360), seconds(10), seconds(60), 0.75, 10, 20),
          List.of(),
          List.of());

  static final IntentBook INTENTS =
      new IntentBook(
          Map.of(
              Intent.ORDER_STATUS,
              new IntentEntry("Where an order is", true, Map.of("en", "Look here"))),
          "en");

  private final List<RoutingRule> rules = new ArrayList<>();
  private final Map<String, Predicate<RoutingFacts>> conditions = new HashMap<>();
  private final List<String> fired = new ArrayList<>();

  private Routes() {}

  /** No rules. */
  static Routes none() {
    return new Routes();
  }

  /** Some of those that Earshot ships, in Java. */
  static Routes usual() {
    return none()
        .queue("vulnerable", 20, "care", it -> it.matter().signals().contains(Signal.VULNERABLE))
        .queue("angry", 50, "retention", it -> it.feeling().mood() == MoodBand.ANGRY)
        .skills("calm", "de-escalation", it -> it.feeling().mood() == MoodBand.ANGRY)
        .points("vip", 25, it -> it.customer().tier() == Tier.VIP)
        .points("upset", 20, it -> it.feeling().mood() == MoodBand.ANGRY)
        .points("unhappy", 10, it -> it.feeling().mood() == MoodBand.UNHAPPY)
        .points("vulnerable-first", 25, it -> it.matter().signals().contains(Signal.VULNERABLE))
        .points("legal", 15, it -> it.matter().signals().contains(Signal.LEGAL_THREAT))
        .points("again", 4, it -> it.customer().sameSubjectAgain());
  }

  Routes queue(String id, int order, String queue, Predicate<RoutingFacts> holds) {
    return with(
        rule(id, RoutingPurpose.QUEUE, order, new Route(queue, null, List.of(), 0, null)), holds);
  }

  Routes skills(String id, String skill, Predicate<RoutingFacts> holds) {
    return with(
        rule(id, RoutingPurpose.SKILLS, 500, new Route(null, null, List.of(skill), 0, null)),
        holds);
  }

  Routes points(String id, int points, Predicate<RoutingFacts> holds) {
    return with(
        rule(id, RoutingPurpose.PRIORITY, 500, new Route(null, null, List.of(), points, null)),
        holds);
  }

  Routes selfService(String id, String text, Predicate<RoutingFacts> holds) {
    return with(
        rule(id, RoutingPurpose.SELF_SERVICE, 500, new Route(null, null, List.of(), 0, text)),
        holds);
  }

  Routes with(RoutingRule rule, Predicate<RoutingFacts> holds) {
    rules.add(rule);
    conditions.put(rule.ruleId(), holds);
    return this;
  }

  RoutingDesk desk() {
    return desk(BOOK);
  }

  RoutingDesk desk(RoutingBook book) {
    RuleWatch watch =
        new RuleWatch() {
          @Override
          public void fired(BookRule<?> rule) {
            fired.add(rule.ruleId());
          }
        };
    RuleBook<RoutingRule> ruled = RuleBook.of(rules, List.of());
    return new RoutingDesk(book, INTENTS, RoutingJudge.of(ruled, this::condition, watch));
  }

  /** The rules that came to bear on decisions so far. */
  List<String> fired() {
    return fired;
  }

  static RoutingRule rule(String id, RoutingPurpose purpose, int order, Route route) {
    return new RoutingRule(
        id,
        1,
        "Title of " + id,
        purpose,
        order,
        id,
        route,
        RuleScope.EVERYWHERE,
        RuleState.ACTIVE,
        null,
        null);
  }

  private Condition<RoutingQuestion> condition(BookRule<?> rule) {
    return of -> conditions.get(rule.ruleId()).test(of.facts()) ? Answer.YES : Answer.NO;
  }
}
