package io.earshot.domain.routing;

import static io.earshot.domain.Said.CONVERSATION;
import static io.earshot.domain.Said.at;
import static io.earshot.domain.routing.ACustomer.aCustomer;
import static io.earshot.domain.routing.Routes.none;
import static io.earshot.domain.routing.Routes.rule;
import static io.earshot.domain.routing.Routes.usual;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.mood.MoodBand;
import io.earshot.domain.reading.Intent;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.routing.RoutingDecision.Kind;
import io.earshot.domain.rule.RuleScope;
import io.earshot.domain.rule.RuleState;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutingDeskTest {

  private static RoutingDecision first(Routes routes, ACustomer customer) {
    return Routed.by(routes.desk()).hears(customer).last();
  }

  private static List<String> rules(RoutingDecision decision) {
    return decision.because().stream().map(RoutingReason::rule).toList();
  }

  @Test
  void aConversationStaysWhereItIsUnlessSomethingMovesIt() {
    RoutingDecision decision = first(usual(), aCustomer());

    assertThat(decision.target())
        .isEqualTo(new Target("billing", List.of("billing"), null, "north"));
    assertThat(decision.priority().value()).isEqualTo(40);
    assertThat(decision.priority().higherIsSooner()).isTrue();
    assertThat(decision.kind()).isEqualTo(Kind.FIRST);
    assertThat(decision.because())
        .containsExactly(new RoutingReason("Queue billing", "as-queued", 1, null));
    assertThat(decision.revision()).isOne();
    assertThat(decision.supersedes()).isNull();
  }

  @Test
  void aConversationThatNobodyQueuedGoesToTheFallback() {
    RoutingDecision decision = first(usual(), aCustomer().queuedIn(null));

    assertThat(decision.target().queue()).isEqualTo("front-desk");
    assertThat(rules(decision)).containsExactly("fallback-queue");
  }

  @Test
  void ofTheRulesThatMoveAConversationTheFirstThatHoldsDecides() {
    Routes routes =
        none()
            .queue("later", 20, "care", it -> true)
            .queue("b-of-the-same-order", 10, "care", it -> true)
            .queue("a-of-the-same-order", 10, "retention", it -> true)
            .queue("earliest-but-false", 5, "front-desk", it -> false);

    assertThat(rules(first(routes, aCustomer()))).containsExactly("a-of-the-same-order");
    assertThat(routes.fired()).containsExactly("a-of-the-same-order");
  }

  @Test
  void skillsAndPointsOfAllRulesThatHoldAddUp() {
    Routes routes =
        none()
            .skills("one", "patience", it -> true)
            .skills("two", "dutch", it -> true)
            .points("up", 30, it -> true)
            .points("down", -12, it -> true)
            .points("not", 50, it -> false);

    RoutingDecision decision = first(routes, aCustomer());

    assertThat(decision.target().skills()).containsExactly("billing", "dutch", "patience");
    assertThat(decision.priority().value()).isEqualTo(40 + 30 - 12);
    assertThat(decision.because())
        .extracting(RoutingReason::reason)
        .contains("Title of up (+30)", "Title of down (-12)");
  }

  @Test
  void aQueueRuleBringsItsOwnSkillsAndTeam() {
    RoutingRule vip =
        rule(
            "vip-desk",
            RoutingPurpose.QUEUE,
            1,
            new Route("retention", "vip-team", List.of("win-back"), 0, null));

    Target target = first(none().with(vip, it -> true), aCustomer()).target();

    assertThat(target)
        .isEqualTo(
            new Target(
                "retention", List.of("authority", "retention", "win-back"), null, "vip-team"));
  }

  @Test
  void aRuleOutsideOfItsScopeIsNotAsked() {
    RoutingRule elsewhere =
        new RoutingRule(
            "elsewhere",
            1,
            "Elsewhere",
            RoutingPurpose.QUEUE,
            1,
            "elsewhere",
            new Route("care", null, List.of(), 0, null),
            new RuleScope(List.of("sales"), List.of(), List.of()),
            RuleState.ACTIVE,
            null,
            null);

    assertThat(first(none().with(elsewhere, it -> true), aCustomer()).target().queue())
        .isEqualTo("billing");
  }

  @Test
  void aRuleInTheShadowIsCountedAndRoutesNothing() {
    RoutingRule tried =
        rule("tried", RoutingPurpose.QUEUE, 1, new Route("care", null, List.of(), 0, null))
            .changed(2, RuleState.SHADOW, "ann", at(0));
    Routes routes = none().with(tried, it -> true);

    assertThat(first(routes, aCustomer()).target().queue()).isEqualTo("billing");
    assertThat(routes.fired()).containsExactly("tried");
  }

  @Test
  void aForeignLanguageNeedsWhoSpeaksIt() {
    RoutingDecision spanish = first(usual(), aCustomer().speaking("es"));

    assertThat(spanish.target().skills()).containsExactly("billing", "language-es");
    assertThat(spanish.target().language()).isEqualTo("es");
    assertThat(rules(spanish)).contains("language-to-speakers");
    assertThat(first(usual(), aCustomer().speaking("en")).target().skills())
        .containsExactly("billing");
  }

  @Test
  void untilHeSpeaksTheLanguageOfHisProfileCounts() {
    assertThat(first(usual(), aCustomer().whoseProfileSays("es-MX", "en")).target().language())
        .isEqualTo("es");
    assertThat(
            first(usual(), aCustomer().speaking("en").whoseProfileSays("es")).target().language())
        .isEqualTo("en");
  }

  @Test
  void aLanguageThatNobodySpeaksIsRoutedAtOnceBeforeAllElse() {
    Routed story = Routed.by(usual().desk()).hears(aCustomer().at(0)).hears(aCustomer().at(3));
    story.hears(aCustomer().at(4).speaking("fi").whoIs(MoodBand.ANGRY));

    assertThat(story.last().decidedAt()).isEqualTo(at(4));
    assertThat(story.last().target().queue()).isEqualTo("front-desk");
    assertThat(story.last().target().skills()).doesNotContain("language-fi");
    assertThat(rules(story.last())).startsWith("language-not-spoken");
  }

  @Test
  void aSuggestionForSelfServiceIsTheRulesOrTheIntents() {
    ACustomer asksForHisOrder = aCustomer().wanting(Intent.ORDER_STATUS);

    assertThat(first(none().selfService("own", "Try that", it -> true), aCustomer()).selfService())
        .isEqualTo("Try that");
    assertThat(first(none().selfService("own", null, it -> true), asksForHisOrder).selfService())
        .isEqualTo("Look here");
    assertThat(first(none().selfService("own", null, it -> true), aCustomer()).selfService())
        .isNull();
  }

  @Test
  void aGroundKeepsTheMessageThatShowedIt() {
    Routed story =
        Routed.by(usual().desk())
            .hears(aCustomer().by("m-1").showing(Signal.LEGAL_THREAT))
            .hears(aCustomer().at(60).by("m-5").whoIs(MoodBand.ANGRY).showing(Signal.LEGAL_THREAT));

    assertThat(story.last().because())
        .filteredOn(reason -> reason.rule().equals("legal"))
        .extracting(RoutingReason::messageId)
        .containsExactly(new MessageId("m-1"));
    assertThat(story.last().because())
        .filteredOn(reason -> reason.rule().equals("angry"))
        .extracting(RoutingReason::messageId)
        .containsExactly(new MessageId("m-5"));
  }

  @Test
  void aDecisionSupersedesTheOneBefore() {
    Routed story =
        Routed.by(usual().desk())
            .hears(aCustomer())
            .hears(aCustomer().at(30).whoIs(MoodBand.ANGRY))
            .hears(aCustomer().at(40).whoIs(MoodBand.ANGRY).showing(Signal.VULNERABLE));
    RoutingDecision third = story.last();

    assertThat(story.decisions).hasSize(3);
    assertThat(third.supersedes()).isEqualTo(story.decisions.get(1).decisionId());
    assertThat(third.revision()).isEqualTo(3);
    assertThat(third.decisionId()).isEqualTo(DecisionId.of(CONVERSATION, at(0), 3));
  }

  @Test
  void whatChangesNothingMaterialIsNoDecision() {
    Routed story = Routed.by(usual().desk()).hears(aCustomer()).hears(aCustomer().at(15).again());

    assertThat(story.decisions).hasSize(1);
  }

  @Test
  void moreUrgencyIsDecidedAtOnceAndLessOnlyAfterCalm() {
    Routed story =
        Routed.by(usual().desk())
            .hears(aCustomer().attended())
            .hears(aCustomer().attended().at(1).whoIs(MoodBand.ANGRY))
            .hears(aCustomer().attended().at(2).whoIs(MoodBand.EVEN));
    assertThat(story.kinds()).containsExactly(Kind.FIRST, Kind.CHANGED);

    story.waits(60);
    assertThat(story.decisions).hasSize(2);
    story.waits(61);

    assertThat(story.kinds()).containsExactly(Kind.FIRST, Kind.CHANGED, Kind.CHANGED);
    assertThat(story.last().decidedAt()).isEqualTo(at(61));
    assertThat(story.last().target().queue()).isEqualTo("billing");
  }

  @Test
  void aChangeThatDoesNotLastIsNone() {
    Routed story =
        Routed.by(usual().desk())
            .hears(aCustomer().attended().whoIs(MoodBand.ANGRY))
            .hears(aCustomer().attended().at(2).whoIs(MoodBand.EVEN))
            .hears(aCustomer().attended().at(20).whoIs(MoodBand.ANGRY))
            .waits(1000);

    assertThat(story.decisions).hasSize(1);
  }

  @Test
  void theFirstWordsAndWhoTheCustomerIsNeverWaitTheirTurn() {
    Routed story =
        Routed.by(usual().desk())
            .hears(aCustomer().silent())
            .hears(aCustomer().at(0.02).silent().in(Tier.VIP))
            .hears(aCustomer().at(1).in(Tier.VIP).speaking("es"));

    assertThat(story.decisions)
        .extracting(RoutingDecision::decidedAt)
        .containsExactly(at(0), at(0.02), at(1));
  }

  @Test
  void aNewEpisodeIsDecidedAnewAndItsRevisionsGoOn() {
    Routed story =
        Routed.by(usual().desk())
            .hears(aCustomer())
            .hears(aCustomer().at(10).thatIs(RoutingFacts.Stage.OVER))
            .hears(aCustomer().openedAt(100).at(100));

    assertThat(story.kinds()).containsExactly(Kind.FIRST, Kind.FIRST);
    assertThat(story.last().revision()).isEqualTo(2);
    assertThat(story.last().decisionId()).isEqualTo(DecisionId.of(CONVERSATION, at(100), 2));
  }

  @Test
  void nothingIsDecidedOnceTheConversationIsOverAndNothingIsKeptOnceItIsForgotten() {
    Routed story =
        Routed.by(usual().desk())
            .hears(aCustomer())
            .hears(aCustomer().at(10).thatIs(RoutingFacts.Stage.OVER))
            .waits(100_000);
    assertThat(story.decisions).hasSize(1);
    assertThat(story.awaitsTimer()).isFalse();

    story.hears(aCustomer().at(100_001).thatIs(RoutingFacts.Stage.FORGOTTEN));

    assertThat(story.isForgotten()).isTrue();
  }

  @Test
  void theEssenceOfFactsIgnoresTimeAndOrder() {
    ACustomer one = aCustomer().showing(Signal.LEGAL_THREAT, Signal.VULNERABLE);
    ACustomer same = aCustomer().showing(Signal.VULNERABLE, Signal.LEGAL_THREAT).at(50);

    assertThat(one.facts().essence()).isEqualTo(same.facts().essence());
    assertThat(one.facts().essence()).isNotEqualTo(aCustomer().facts().essence());
  }
}
