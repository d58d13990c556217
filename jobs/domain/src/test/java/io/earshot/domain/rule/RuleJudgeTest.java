package io.earshot.domain.rule;

import static io.earshot.domain.rule.Ruled.COOL_DOWN;
import static io.earshot.domain.rule.Ruled.asked;
import static io.earshot.domain.rule.Ruled.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.customer.Tier;
import io.earshot.domain.escalation.Reason;
import io.earshot.domain.event.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleJudgeTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  private final List<String> failed = new ArrayList<>();

  private RuleJudge by(Rule... rules) {
    RuleWatch watch =
        new RuleWatch() {
          @Override
          public void failed(BookRule<?> rule) {
            failed.add(rule.ruleId());
          }

          @Override
          public void leftOut(RuleProblem problem) {
            failed.add(problem.inWords());
          }
        };
    return RuleJudge.of(RuleBook.of(List.of(rules), List.of()), Ruled.CONDITIONS, watch);
  }

  @Test
  void anActiveRuleFiresAndGivesAReasonThatNamesItAndItsVersion() {
    RuleVerdict verdict = by(rule("r")).judge(asked(SOON, null), List.of());

    assertThat(verdict.reasons()).containsExactly(RuleJudge.reason(rule("r")));
    assertThat(verdict.reasons().get(0).version()).isEqualTo("1");
    assertThat(verdict.findings()).extracting(RuleFinding::ruleId).containsExactly("r");
  }

  @Test
  void aShadowRuleFiresAndGivesNoReason() {
    Rule shadow = rule("r", RuleState.SHADOW, RuleScope.EVERYWHERE);

    RuleVerdict verdict = by(shadow).judge(asked(SOON, null), List.of());

    assertThat(verdict.reasons()).isEmpty();
    assertThat(verdict.findings()).extracting(RuleFinding::state).containsExactly(RuleState.SHADOW);
  }

  @Test
  void aDraftIsNotJudged() {
    Rule draft = rule("r", RuleState.DRAFT, RuleScope.EVERYWHERE);

    assertThat(by(draft).judge(asked(SOON, null), List.of()).findings()).isEmpty();
  }

  @Test
  void aRuleFiresOnceWhileItHolds() {
    RuleJudge judge = by(rule("r"));
    RuleVerdict first = judge.judge(asked(SOON, null), List.of());
    RuleVerdict second = judge.judge(asked(COOL_DOWN.multipliedBy(3), null), first.marks());

    assertThat(second.findings()).isEmpty();
    assertThat(second.reasons()).hasSize(1);
  }

  @Test
  void aRuleFiresAgainOnlyAfterItsCoolDown() {
    RuleJudge judge = by(Ruled.whileTeamIs("north"));
    RuleVerdict fired = judge.judge(asked(SOON, "north"), List.of());
    RuleVerdict over = judge.judge(asked(SOON.multipliedBy(2), "south"), fired.marks());
    RuleVerdict early = judge.judge(asked(COOL_DOWN, "north"), over.marks());
    RuleVerdict overAgain = judge.judge(asked(COOL_DOWN, "south"), over.marks());
    RuleVerdict late = judge.judge(asked(COOL_DOWN.plus(SOON), "north"), overAgain.marks());

    assertThat(early.findings()).isEmpty();
    assertThat(late.findings()).hasSize(1);
    assertThat(late.findings().get(0).findingId())
        .isNotEqualTo(fired.findings().get(0).findingId());
  }

  @Test
  void aReasonStandsForTheCoolDownAndFallsAwayThen() {
    RuleJudge judge = by(Ruled.whileTeamIs("north"));
    RuleVerdict fired = judge.judge(asked(SOON, "north"), List.of());
    RuleVerdict over = judge.judge(asked(SOON.multipliedBy(2), "south"), fired.marks());

    assertThat(over.reasons()).hasSize(1);
    assertThat(judge.coolAt(over.marks(), Ruled.TEN))
        .isEqualTo(Ruled.TEN.plus(SOON).plus(COOL_DOWN));
    assertThat(judge.judge(asked(SOON.plus(COOL_DOWN), "south"), over.marks()).reasons()).isEmpty();
  }

  @Test
  void aNewVersionBeginsAnew() {
    RuleVerdict first = by(rule("r")).judge(asked(SOON, null), List.of());
    Rule second = rule("r", 2, "yes", RuleState.ACTIVE, RuleScope.EVERYWHERE);

    RuleVerdict verdict = by(second).judge(asked(SOON, null), first.marks());

    assertThat(verdict.findings()).extracting(RuleFinding::version).containsExactly(2);
    assertThat(verdict.marks()).extracting(RuleMark::version).containsExactly(2);
  }

  @Test
  void aRuleThatIsGoneLeavesNothingBehind() {
    RuleVerdict first = by(rule("r")).judge(asked(SOON, null), List.of());

    assertThat(by(rule("other")).judge(asked(SOON, null), first.marks()).marks())
        .extracting(RuleMark::ruleId)
        .containsExactly("other");
  }

  @Test
  void aRuleKeepsToItsScope() {
    RuleScope scope = new RuleScope(List.of("billing"), List.of(Channel.CHAT), List.of(Tier.VIP));
    RuleJudge judge = by(rule("r", RuleState.ACTIVE, scope));

    assertThat(findings(judge, Channel.CHAT, "billing", Tier.VIP)).isEqualTo(1);
    assertThat(findings(judge, Channel.SMS, "billing", Tier.VIP)).isZero();
    assertThat(findings(judge, Channel.CHAT, "sales", Tier.VIP)).isZero();
    assertThat(findings(judge, Channel.CHAT, "billing", Tier.GOLD)).isZero();
    assertThat(findings(judge, Channel.CHAT, "billing", null)).isZero();
  }

  @Test
  void aRuleThatCannotAnswerIsToldAndDisturbsNoOther() {
    Rule fails = rule("fails", 1, "fails", RuleState.ACTIVE, RuleScope.EVERYWHERE);
    Rule bad = rule("bad", 1, "bad", RuleState.ACTIVE, RuleScope.EVERYWHERE);

    RuleVerdict verdict = by(bad, fails, rule("r")).judge(asked(SOON, null), List.of());

    assertThat(verdict.reasons()).extracting(Reason::id).containsExactly("r");
    assertThat(failed).containsExactly("rule bad, condition: is bad", "fails");
  }

  private static int findings(RuleJudge judge, Channel channel, String queue, Tier tier) {
    return judge.judge(asked(SOON, channel, queue, null, tier), List.of()).findings().size();
  }
}
