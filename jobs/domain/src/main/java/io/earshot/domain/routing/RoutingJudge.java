package io.earshot.domain.routing;

import io.earshot.domain.rule.Conditions;
import io.earshot.domain.rule.JudgedRule;
import io.earshot.domain.rule.RuleBook;
import io.earshot.domain.rule.RuleState;
import io.earshot.domain.rule.RuleWatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges conversations by a book of routing rules: of those that move one, or let its customer help
 * himself, the first that holds decides; skills and points of all that hold add up.
 */
public final class RoutingJudge {

  /** Judges by no rule. */
  public static final RoutingJudge NONE = new RoutingJudge(List.of(), RuleWatch.SILENT);

  private static final Comparator<RoutingRule> ORDER =
      Comparator.comparingInt(RoutingRule::order).thenComparing(RoutingRule::ruleId);

  private final List<JudgedRule<RoutingRule, RoutingQuestion>> rules;
  private final RuleWatch watch;

  private RoutingJudge(List<JudgedRule<RoutingRule, RoutingQuestion>> rules, RuleWatch watch) {
    this.rules = rules;
    this.watch = watch;
  }

  /** A judge by this book; a rule that cannot be judged is left out and told to the watch. */
  public static RoutingJudge of(
      RuleBook<RoutingRule> book, Conditions<RoutingQuestion> conditions, RuleWatch watch) {
    return new RoutingJudge(
        JudgedRule.of(book.rules().stream().sorted(ORDER).toList(), conditions, watch), watch);
  }

  RoutingVerdict judge(RoutingQuestion of) {
    RoutingRule queue = null;
    RoutingRule selfService = null;
    List<RoutingRule> skills = new ArrayList<>(2);
    List<RoutingRule> priority = new ArrayList<>(4);
    List<RoutingRule> shadow = new ArrayList<>(0);
    for (JudgedRule<RoutingRule, RoutingQuestion> judged : rules) {
      RoutingRule rule = judged.rule();
      boolean decided =
          rule.state() == RuleState.ACTIVE
              && (rule.purpose() == RoutingPurpose.QUEUE ? queue : selfService(rule, selfService))
                  != null;
      if (decided || !applies(rule, of) || !judged.holds(of, watch)) {
        continue;
      }
      if (rule.state() == RuleState.SHADOW) {
        shadow.add(rule);
        continue;
      }
      switch (rule.purpose()) {
        case QUEUE -> queue = rule;
        case SKILLS -> skills.add(rule);
        case PRIORITY -> priority.add(rule);
        case SELF_SERVICE -> selfService = rule;
      }
    }
    return new RoutingVerdict(queue, skills, priority, selfService, shadow);
  }

  /** The rules have come to bear on a decision. */
  void tell(RoutingVerdict verdict) {
    if (verdict.queue() != null) {
      watch.fired(verdict.queue());
    }
    verdict.skills().forEach(watch::fired);
    verdict.priority().forEach(watch::fired);
    if (verdict.selfService() != null) {
      watch.fired(verdict.selfService());
    }
    verdict.shadow().forEach(watch::fired);
  }

  private static @Nullable RoutingRule selfService(RoutingRule rule, @Nullable RoutingRule found) {
    return rule.purpose() == RoutingPurpose.SELF_SERVICE ? found : null;
  }

  /** A suggestion that nobody has words for is none. */
  private static boolean applies(RoutingRule rule, RoutingQuestion of) {
    Place place = of.facts().place();
    boolean sayable =
        rule.purpose() != RoutingPurpose.SELF_SERVICE
            || rule.route().selfService() != null
            || of.selfService() != null;
    return sayable
        && rule.scope().includes(place.channel(), place.queue(), of.facts().customer().tier());
  }
}
