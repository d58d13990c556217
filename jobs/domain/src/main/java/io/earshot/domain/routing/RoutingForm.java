package io.earshot.domain.routing;

import io.earshot.domain.rule.Conditions;
import io.earshot.domain.rule.Nearest;
import io.earshot.domain.rule.RuleCheck;
import io.earshot.domain.rule.RuleForm;
import io.earshot.domain.rule.RuleProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What every routing rule must look like, whatever its condition says. */
public final class RoutingForm {

  private static final int MAX_SUGGESTION = 240;
  private static final int MAX_SKILLS = 20;
  private static final int MAX_NAME = 64;
  private static final int MAX_ORDER = 9_999;

  private RoutingForm() {}

  /**
   * A check of rules.
   *
   * @param queues that rules may name; empty for any
   */
  public static RuleCheck<RoutingRule> check(Set<String> queues, Conditions<?> conditions) {
    return rule -> {
      List<RuleProblem> problems = new ArrayList<>(problems(rule, queues));
      problems.addAll(conditions.problems(rule));
      return problems;
    };
  }

  private static List<RuleProblem> problems(RoutingRule rule, Set<String> queues) {
    List<RuleProblem> found = new ArrayList<>(RuleForm.common(rule));
    String id = rule.ruleId();
    Route route = rule.route();
    if (Grounds.OWN.contains(id)) {
      found.add(RuleProblem.of(id, "ruleId", "is one of Earshot's own"));
    }
    if (rule.order() < 0 || rule.order() > MAX_ORDER) {
      found.add(RuleProblem.of(id, "order", "must lie between 0 and " + MAX_ORDER));
    }
    if (route.points() < -Priority.MAX || route.points() > Priority.MAX) {
      found.add(RuleProblem.of(id, "points", "must lie between -100 and 100"));
    }
    if (route.queue() != null && !queues.isEmpty() && !queues.contains(route.queue())) {
      found.add(unknownQueue(id, route.queue(), queues));
    }
    addSkills(id, route.skills(), found);
    if (route.selfService() != null) {
      RuleForm.addText(id, "selfService", route.selfService(), MAX_SUGGESTION, found);
    }
    addPurpose(rule, found);
    return found;
  }

  private static void addSkills(String id, List<String> skills, List<RuleProblem> found) {
    if (skills.size() > MAX_SKILLS) {
      found.add(RuleProblem.of(id, "skills", "names more than " + MAX_SKILLS));
    }
    skills.forEach(skill -> RuleForm.addText(id, "skills", skill, MAX_NAME, found));
  }

  private static RuleProblem unknownQueue(String id, String queue, Set<String> queues) {
    String nearest = Nearest.to(queue, queues);
    return RuleProblem.of(
        id,
        "queue",
        "there is no queue %s; %s"
            .formatted(
                queue,
                nearest == null
                    ? "known are " + String.join(", ", new TreeSet<>(queues))
                    : "did you mean " + nearest + "?"));
  }

  /** A rule says what its purpose needs, and nothing that it leaves without effect. */
  private static void addPurpose(RoutingRule rule, List<RuleProblem> found) {
    Route route = rule.route();
    RoutingPurpose purpose = rule.purpose();
    boolean queues = purpose == RoutingPurpose.QUEUE;
    needed(rule, "queue", queues, route.queue(), found);
    if (!queues && route.team() != null) {
      found.add(useless(rule, "team"));
    }
    boolean asks = purpose == RoutingPurpose.SKILLS;
    if (asks && route.skills().isEmpty()) {
      found.add(missing(rule, "skills"));
    }
    if (!asks && !queues && !route.skills().isEmpty()) {
      found.add(useless(rule, "skills"));
    }
    boolean raises = purpose == RoutingPurpose.PRIORITY;
    needed(rule, "points", raises, route.points() == 0 ? null : "points", found);
    if (purpose != RoutingPurpose.SELF_SERVICE && route.selfService() != null) {
      found.add(useless(rule, "selfService"));
    }
  }

  private static void needed(
      RoutingRule rule,
      String field,
      boolean needed,
      @Nullable String said,
      List<RuleProblem> found) {
    if (needed && said == null) {
      found.add(missing(rule, field));
    } else if (!needed && said != null) {
      found.add(useless(rule, field));
    }
  }

  private static RuleProblem missing(RoutingRule rule, String field) {
    return RuleProblem.of(rule.ruleId(), field, "is missing; " + rule.purpose() + " needs it");
  }

  private static RuleProblem useless(RoutingRule rule, String field) {
    return RuleProblem.of(rule.ruleId(), field, "has no effect with purpose " + rule.purpose());
  }
}
