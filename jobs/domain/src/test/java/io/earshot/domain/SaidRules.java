package io.earshot.domain;

import static io.earshot.domain.Said.seconds;

import io.earshot.domain.escalation.Severity;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.rule.Answer;
import io.earshot.domain.rule.BookRule;
import io.earshot.domain.rule.Condition;
import io.earshot.domain.rule.ConversationFacts;
import io.earshot.domain.rule.Rule;
import io.earshot.domain.rule.RuleBook;
import io.earshot.domain.rule.RuleFacts;
import io.earshot.domain.rule.RuleJudge;
import io.earshot.domain.rule.RuleScope;
import io.earshot.domain.rule.RuleState;
import io.earshot.domain.rule.RuleWatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** A few rules in Java, by which the conversations of tests are judged. */
public final class SaidRules {

  private static final Map<Signal, Severity> SIGNALS =
      Map.of(
          Signal.ASKS_FOR_SUPERVISOR, Severity.WARNING,
          Signal.THREATENS_TO_LEAVE, Severity.WARNING,
          Signal.LEGAL_THREAT, Severity.WARNING,
          Signal.ABUSIVE_LANGUAGE, Severity.WARNING,
          Signal.PUBLIC_THREAT, Severity.WATCH,
          Signal.VULNERABLE, Severity.WATCH,
          Signal.REPEAT_CONTACT, Severity.WATCH);

  /** Telling signals of the last five messages, and a wait of the limit and of twice the limit. */
  public static final RuleJudge JUDGE = judge();

  private SaidRules() {}

  private static RuleJudge judge() {
    List<Rule> rules = new ArrayList<>();
    SIGNALS.forEach(
        (signal, severity) ->
            rules.add(
                rule(
                    signal.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    signal.inWords(),
                    severity,
                    signal == Signal.ASKS_FOR_SUPERVISOR ? seconds(65) : Duration.ZERO)));
    rules.add(rule("unanswered", "Customer unanswered", Severity.WATCH, Duration.ZERO));
    rules.add(rule("long-unanswered", "Long unanswered", Severity.WARNING, Duration.ZERO));
    return RuleJudge.of(RuleBook.of(rules, List.of()), SaidRules::condition, RuleWatch.SILENT);
  }

  private static Rule rule(String id, String title, Severity severity, Duration coolDown) {
    return new Rule(
        id,
        1,
        title,
        id,
        severity,
        id.equals("asks-for-supervisor")
            ? "Join or call back: the customer has asked for you"
            : null,
        RuleScope.EVERYWHERE,
        coolDown.toMillis(),
        RuleState.ACTIVE,
        null,
        null);
  }

  private static Condition<RuleFacts> condition(BookRule<?> rule) {
    Predicate<ConversationFacts> holds =
        switch (rule.ruleId()) {
          case "unanswered" -> it -> hasWaited(it, 1) && !hasWaited(it, 2);
          case "long-unanswered" -> it -> hasWaited(it, 2);
          default -> it -> isFresh(it, rule.ruleId());
        };
    return facts -> holds.test(facts.conversation()) ? Answer.YES : Answer.NO;
  }

  private static boolean hasWaited(ConversationFacts conversation, int times) {
    Duration limit = conversation.waitLimit();
    return limit != null && conversation.waited().compareTo(limit.multipliedBy(times)) >= 0;
  }

  private static boolean isFresh(ConversationFacts conversation, String ruleId) {
    Signal signal = Signal.valueOf(ruleId.toUpperCase(Locale.ROOT).replace('-', '_'));
    var said = conversation.tally().signals().get(signal);
    return said != null && conversation.tally().customerMessages() - said.lastAtMessage() < 5;
  }
}
