package io.earshot.pipeline.step;

import static io.earshot.pipeline.given.Ruled.change;
import static io.earshot.pipeline.given.Ruled.put;
import static io.earshot.pipeline.given.Ruled.rule;
import static io.earshot.pipeline.given.Scored.even;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.earshot.domain.audit.AuditEntry;
import io.earshot.domain.escalation.Escalation;
import io.earshot.domain.escalation.Evidence;
import io.earshot.domain.escalation.Reason;
import io.earshot.domain.rule.Rule;
import io.earshot.domain.rule.RuleChange.Kind;
import io.earshot.domain.rule.RuleFinding;
import io.earshot.domain.rule.RuleState;
import io.earshot.pipeline.given.Script;
import io.earshot.pipeline.settings.SettingsFiles;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules that change while conversations are open. */
final class FollowRulesTest {

  private static final Script CALL = Script.call("c1");
  private static final String ASKS_FOR_BOAT = "message.text.mentions('boat')";
  private static final Rule BOAT = rule("boat", RuleState.ACTIVE, ASKS_FOR_BOAT);

  private FollowHarness follow;

  @BeforeEach
  void begin() throws Exception {
    follow = new FollowHarness(SettingsFiles.defaults().ruledBy(List.of()));
    follow.takes(CALL.startedBy("anna"));
    follow.takes(even(CALL.customer(5, "Good morning")));
  }

  @AfterEach
  void end() throws Exception {
    follow.close();
  }

  @Test
  void aRuleThatIsPutIsJudgedAtTheNextMessageOfAnOpenConversation() throws Exception {
    follow.hears(put(0, BOAT));
    assertThat(reasons()).isEmpty();

    follow.takes(even(CALL.customer(10, "It is about the boat")));

    assertThat(follow.escalations())
        .flatExtracting(Escalation::reasons)
        .extracting(Reason::id, Reason::version, Reason::detail)
        .containsExactly(tuple("boat", "1", "Title of boat"));
    assertThat(follow.side(Sides.RULE_FINDINGS))
        .extracting(it -> it.ruleId() + it.version() + it.messageId() + it.state())
        .containsExactly("boat1" + CALL.customer(10, "").messageId() + "ACTIVE");
  }

  @Test
  void theCalmMessageThatARuleFiredAtIsItsEvidence() throws Exception {
    follow.hears(put(0, BOAT));

    follow.takes(even(CALL.customer(10, "It is about the boat")), even(CALL.customer(11, "Mine")));
    follow.restarts();
    follow.takes(even(CALL.agent(12, "Which one?")));
    follow.takes(CALL.ended(13));

    assertThat(follow.escalations())
        .last()
        .satisfies(
            escalation ->
                assertThat(escalation.evidence())
                    .extracting(Evidence::quote, Evidence::sentAt)
                    .containsExactly(tuple("It is about the boat", CALL.second(10))));
  }

  @Test
  void theBookAndWhatRulesHaveToldOutliveARestart() throws Exception {
    follow.hears(put(0, BOAT));
    follow.takes(even(CALL.customer(10, "The boat")));
    follow.restarts();

    follow.takes(even(CALL.customer(15, "The boat, I said")), even(CALL.customer(20, "Well?")));
    assertThat(follow.side(Sides.RULE_FINDINGS)).isEmpty();
    assertThat(follow.escalations()).isEmpty();

    follow.takes(even(CALL.customer(80, "The boat!")));
    assertThat(follow.side(Sides.RULE_FINDINGS)).hasSize(1);
  }

  @Test
  void aReasonFallsAwayInSilenceWhenItsRuleHasCooledDown() throws Exception {
    follow.hears(put(0, BOAT));
    follow.takes(even(CALL.customer(10, "The boat")), even(CALL.agent(11, "Which one?")));
    follow.restarts();

    follow.timeReaches(CALL.second(69));
    assertThat(follow.escalations()).isEmpty();
    follow.timeReaches(CALL.second(70));

    assertThat(follow.escalations()).extracting(Escalation::severity).containsOnlyNulls();
  }

  @Test
  void aRuleAboutWaitingFiresInSilence() throws Exception {
    follow.hears(
        put(
            0,
            rule(
                "waits",
                RuleState.ACTIVE,
                "conversation.waitedSeconds >= 2 * conversation.waitLimitSeconds")));

    follow.timeReaches(CALL.second(124));
    assertThat(follow.side(Sides.RULE_FINDINGS)).isEmpty();
    follow.timeReaches(CALL.second(125));

    assertThat(follow.side(Sides.RULE_FINDINGS))
        .extracting(RuleFinding::ruleId, RuleFinding::messageId, RuleFinding::at)
        .containsExactly(tuple("waits", null, CALL.second(125)));
  }

  @Test
  void aShadowRuleIsRecordedAndAlertsNobody() throws Exception {
    follow.hears(put(0, rule("boat", RuleState.SHADOW, ASKS_FOR_BOAT)));
    follow.takes(even(CALL.customer(10, "The boat")));

    assertThat(follow.side(Sides.RULE_FINDINGS))
        .extracting(RuleFinding::state)
        .containsExactly(RuleState.SHADOW);
    assertThat(follow.escalations()).isEmpty();
  }

  @Test
  void aRuleThatIsPausedOrRemovedIsJudgedNoMore() throws Exception {
    follow.hears(put(0, BOAT));
    follow.hears(put(0, rule("ship", RuleState.ACTIVE, ASKS_FOR_BOAT)));
    follow.hears(change(Kind.PAUSE, 1, "boat"));
    follow.hears(change(Kind.REMOVE, 1, "ship"));

    follow.takes(even(CALL.customer(10, "The boat")));

    assertThat(follow.side(Sides.RULE_FINDINGS)).isEmpty();
  }

  @Test
  void aChangeThatIsRefusedLeavesTheOldRuleInForceAndIsRecorded() throws Exception {
    follow.hears(put(0, BOAT));
    follow.hears(put(1, rule("boat", RuleState.ACTIVE, "message.txt == ''")));
    follow.hears(put(0, rule("boat", RuleState.DRAFT, ASKS_FOR_BOAT.replace("boat", "car"))));

    follow.takes(even(CALL.customer(10, "The boat")));

    assertThat(follow.side(Sides.RULE_FINDINGS))
        .extracting(RuleFinding::version)
        .containsExactly(1);
    assertThat(follow.side(Sides.AUDIT))
        .extracting(AuditEntry::subjectId, AuditEntry::by, AuditEntry::outcome, AuditEntry::detail)
        .containsExactly(
            tuple("boat", "ann", "APPLIED", "version 1 put as ACTIVE"),
            tuple(
                "boat",
                "ann",
                "BAD_RULE",
                "rule boat, condition line 1, column 1:"
                    + " there is no message.txt; did you mean message.text?"),
            tuple("boat", "ann", "REPEATED", "version 1 is in force"));
  }

  @Test
  void theBookInForceIsNotedWhenItChangesAndWhenItIsFirstUsed() throws Exception {
    follow.takes(even(CALL.customer(10, "The boat")));
    follow.hears(put(0, BOAT));
    follow.takes(even(CALL.customer(11, "The boat")));

    assertThat(follow.side(Sides.STATUS))
        .extracting(it -> it.ruleBook().active())
        .containsExactly(0, 1, 1);
  }

  @Test
  void theTopicWinsOverTheFileUntilItsRecordIsTakenBack() throws Exception {
    follow.close();
    follow = new FollowHarness(SettingsFiles.defaults().ruledBy(List.of(BOAT)));
    follow.takes(CALL.startedBy("anna"));
    follow.hears(change(Kind.REMOVE, 1, "boat"));
    follow.restarts();
    follow.takes(even(CALL.customer(10, "The boat")));
    assertThat(follow.side(Sides.RULE_FINDINGS)).isEmpty();

    follow.forgets("boat");
    follow.takes(even(CALL.customer(15, "The boat")));

    assertThat(follow.side(Sides.RULE_FINDINGS)).hasSize(1);
  }

  @Test
  void aRulesTopicThatStaysSilentDoesNotHoldTimeBack() throws Exception {
    follow.timeReaches(CALL.second(5 + 900));

    assertThat(follow.output()).last().extracting(it -> it.endedAt()).isNotNull();
  }

  private List<Reason> reasons() {
    return follow.escalations().stream()
        .flatMap(escalation -> escalation.reasons().stream())
        .toList();
  }
}
