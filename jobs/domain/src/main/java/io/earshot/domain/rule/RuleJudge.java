package io.earshot.domain.rule;

import io.earshot.domain.escalation.Reason;
import io.earshot.domain.time.Alarm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges conversations by a rule book.
 *
 * <p>A rule fires when its condition begins to hold and its cool-down in this conversation is over.
 * Its reason stands as long as the condition holds, and until the cool-down is over: what was said
 * once does not stop being a reason with the next message. A new version of a rule begins anew.
 */
public final class RuleJudge {

  /** Judges by no rule. */
  public static final RuleJudge NONE = new RuleJudge(List.of(), RuleWatch.SILENT);

  private final List<JudgedRule<Rule, RuleFacts>> rules;
  private final RuleWatch watch;

  private RuleJudge(List<JudgedRule<Rule, RuleFacts>> rules, RuleWatch watch) {
    this.rules = rules;
    this.watch = watch;
  }

  /** A judge by this book; a rule that cannot be judged is left out and told to the watch. */
  public static RuleJudge of(
      RuleBook<Rule> book, Conditions<RuleFacts> conditions, RuleWatch watch) {
    return new RuleJudge(JudgedRule.of(book.rules(), conditions, watch), watch);
  }

  /**
   * What the rules say now.
   *
   * @param marks what the conversation remembers of them
   */
  public RuleVerdict judge(RuleCase of, List<RuleMark> marks) {
    if (rules.isEmpty()) {
      return new RuleVerdict(List.of(), List.of(), List.of());
    }
    List<Reason> reasons = new ArrayList<>(2);
    List<RuleFinding> findings = new ArrayList<>(1);
    List<RuleMark> after = new ArrayList<>(marks.size() + 1);
    Instant now = of.facts().conversation().now();
    for (JudgedRule<Rule, RuleFacts> judged : rules) {
      Rule rule = judged.rule();
      RuleMark before = mark(rule, marks);
      boolean applies = applies(rule, of.facts());
      RuleMark mark = marked(before, rule, applies && judged.holds(of.facts(), watch), now);
      if (mark == null) {
        continue;
      }
      after.add(mark);
      if (before == null || before.firings() != mark.firings()) {
        watch.fired(rule);
        findings.add(finding(rule, mark, of));
      }
      if (applies
          && rule.state() == RuleState.ACTIVE
          && (mark.holds() || mark.isCoolingDown(rule, now))) {
        reasons.add(reason(rule));
      }
    }
    return new RuleVerdict(List.copyOf(reasons), List.copyOf(findings), List.copyOf(after));
  }

  /** When the next reason falls away by itself, or null if none does. */
  public @Nullable Instant coolAt(List<RuleMark> marks, Instant after) {
    Instant next = null;
    if (marks.isEmpty()) {
      return null;
    }
    for (JudgedRule<Rule, RuleFacts> judged : rules) {
      RuleMark mark = mark(judged.rule(), marks);
      if (mark != null && !mark.holds() && judged.rule().state() == RuleState.ACTIVE) {
        Instant cool = mark.coolAt(judged.rule());
        next = cool.isAfter(after) ? Alarm.earlier(next, cool) : next;
      }
    }
    return next;
  }

  private static boolean applies(Rule rule, RuleFacts facts) {
    ConversationFacts conversation = facts.conversation();
    return rule.scope()
        .includes(conversation.channel(), conversation.queue(), facts.customer().tier());
  }

  private static @Nullable RuleMark mark(Rule rule, List<RuleMark> marks) {
    for (RuleMark mark : marks) {
      if (mark.version() == rule.version() && mark.ruleId().equals(rule.ruleId())) {
        return mark;
      }
    }
    return null;
  }

  private static @Nullable RuleMark marked(
      @Nullable RuleMark before, Rule rule, boolean holds, Instant now) {
    if (before == null) {
      return holds ? new RuleMark(rule.ruleId(), rule.version(), 1, now, true) : null;
    }
    if (holds && !before.holds() && !before.isCoolingDown(rule, now)) {
      return new RuleMark(rule.ruleId(), rule.version(), before.firings() + 1, now, true);
    }
    return before.holding(holds);
  }

  /** The ground that a rule gives. */
  public static Reason reason(Rule rule) {
    return Reason.ofRule(
        rule.ruleId(), rule.version(), rule.severity(), rule.title(), rule.suggestedAction());
  }

  private static RuleFinding finding(Rule rule, RuleMark mark, RuleCase of) {
    ConversationFacts conversation = of.facts().conversation();
    return new RuleFinding(
        RuleFinding.id(of.conversationId(), of.openedAt(), mark),
        rule.ruleId(),
        rule.version(),
        rule.state(),
        of.conversationId(),
        conversation.now(),
        of.messageId(),
        rule.severity(),
        rule.title(),
        conversation.channel(),
        of.customerId(),
        conversation.queue(),
        conversation.team(),
        conversation.agentId());
  }
}
