package io.earshot.pipeline.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.audit.AuditEntry;
import io.earshot.domain.event.Channel;
import io.earshot.domain.mood.MoodBand;
import io.earshot.domain.routing.Feeling;
import io.earshot.domain.routing.Matter;
import io.earshot.domain.routing.Place;
import io.earshot.domain.routing.Route;
import io.earshot.domain.routing.RoutedCustomer;
import io.earshot.domain.routing.RoutingDecision;
import io.earshot.domain.routing.RoutingDecision.Kind;
import io.earshot.domain.routing.RoutingFacts;
import io.earshot.domain.routing.RoutingFacts.Stage;
import io.earshot.domain.routing.RoutingPurpose;
import io.earshot.domain.routing.RoutingRule;
import io.earshot.domain.routing.Wait;
import io.earshot.domain.rule.RuleChange;
import io.earshot.domain.rule.RuleScope;
import io.earshot.domain.rule.RuleState;
import io.earshot.pipeline.given.Script;
import io.earshot.pipeline.settings.SettingsFiles;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DecideRoutingTest {

  private static final Script CALL = Script.call("c1");

  private RoutingHarness decide;

  @BeforeEach
  void begin() throws Exception {
    decide = new RoutingHarness(SettingsFiles.defaults());
  }

  @AfterEach
  void end() throws Exception {
    decide.close();
  }

  @Test
  void anAngryCustomerIsMovedEvenAfterARestart() throws Exception {
    decide.takes(facts(0, Stage.OPEN, MoodBand.EVEN));
    RoutingDecision first = decide.last();

    decide.restarts();
    decide.takes(facts(14, Stage.OPEN, MoodBand.ANGRY));

    RoutingDecision second = decide.output().get(0);
    assertThat(first.target().queue()).isEqualTo("billing");
    assertThat(second.target().queue()).isEqualTo("retention");
    assertThat(second.supersedes()).isEqualTo(first.decisionId());
    assertThat(second.revision()).isEqualTo(2);
  }

  @Test
  void aBreachIsToldWhenItHappensThoughNothingElseDoes() throws Exception {
    decide.takes(facts(0, Stage.OPEN, MoodBand.EVEN));
    decide.restarts();
    decide.timeReaches(CALL.second(15));
    decide.timeReaches(CALL.second(30));

    assertThat(decide.output())
        .extracting(RoutingDecision::kind)
        .containsExactly(Kind.AT_RISK, Kind.BREACHED);
    assertThat(decide.last().decidedAt()).isEqualTo(CALL.second(20));
  }

  @Test
  void aRuleThatIsPutIsInForceForTheNextFactsAndAfterARestartAndIsAudited() throws Exception {
    decide.hears(put("north-first", "north"));
    decide.restarts();

    decide.takes(facts(0, Stage.OPEN, MoodBand.EVEN));

    assertThat(decide.last().because())
        .extracting(reason -> reason.rule() + " v" + reason.version())
        .contains("north-first v1");
    assertThat(decide.last().priority().value()).isEqualTo(70);
    decide.hears(put("another", "north"));
    assertThat(decide.side(Sides.AUDIT))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo(AuditEntry.Kind.ROUTING_RULE);
              assertThat(entry.by()).isEqualTo("ann");
              assertThat(entry.outcome()).isEqualTo("APPLIED");
            });
  }

  @Test
  void aRuleToAQueueThatIsNotThereIsRefusedAndAudited() throws Exception {
    RoutingRule rule =
        new RoutingRule(
            "astray",
            1,
            "Astray",
            RoutingPurpose.QUEUE,
            1,
            "true",
            new Route("retenton", null, List.of(), 0, null),
            RuleScope.EVERYWHERE,
            RuleState.ACTIVE,
            null,
            null);
    decide.hears(new RuleChange<>("astray", 0, RuleChange.Kind.PUT, rule, "ann", CALL.second(0)));

    decide.takes(facts(1, Stage.OPEN, MoodBand.EVEN));

    assertThat(decide.last().target().queue()).isEqualTo("billing");
    assertThat(decide.side(Sides.AUDIT))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.outcome()).isEqualTo("BAD_RULE");
              assertThat(entry.detail()).contains("did you mean retention?");
            });
  }

  @Test
  void nothingIsDecidedWhenAConversationIsOverAndNothingIsLeftWhenItIsForgotten() throws Exception {
    decide.takes(facts(0, Stage.OPEN, MoodBand.EVEN), facts(10, Stage.OVER, MoodBand.EVEN));
    decide.timeReaches(CALL.second(80_000));
    assertThat(decide.output()).hasSize(1);
    assertThat(decide.states()).isOne();

    decide.takes(facts(90_000, Stage.FORGOTTEN, MoodBand.EVEN));

    assertThat(decide.output()).hasSize(1);
    assertThat(decide.states()).isZero();
  }

  private static RuleChange<RoutingRule> put(String id, String team) {
    RoutingRule rule =
        new RoutingRule(
            id,
            1,
            "Of " + team,
            RoutingPurpose.PRIORITY,
            1,
            "conversation.team == '" + team + "'",
            new Route(null, null, List.of(), 30, null),
            RuleScope.EVERYWHERE,
            RuleState.ACTIVE,
            null,
            null);
    return new RuleChange<>(id, 0, RuleChange.Kind.PUT, rule, "ann", CALL.second(0));
  }

  private static RoutingFacts facts(int second, Stage stage, MoodBand mood) {
    return new RoutingFacts(
        CALL.id(),
        CALL.second(0),
        CALL.second(second),
        null,
        stage,
        new Place(Channel.VOICE, "billing", "north", null),
        new RoutedCustomer(null, null, List.of(), MoodBand.EVEN, 0, 0, false, false),
        new Matter("en", null, null, 1, Set.of(), List.of()),
        new Feeling(mood, 0, null, null),
        stage == Stage.OPEN ? new Wait(CALL.second(0), null) : Wait.NONE);
  }
}
