package io.earshot.domain.routing;

import static io.earshot.domain.Said.CONVERSATION;
import static io.earshot.domain.Said.at;
import static io.earshot.domain.Said.minutes;
import static io.earshot.domain.routing.ACustomer.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.customer.Tier;
import io.earshot.domain.mood.MoodBand;
import io.earshot.domain.reading.Signal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RoutingDeskTest {

  private static final Pattern RAISE = Pattern.compile("\\(\\+(\\d+)\\)");
  private static final RoutingBook BOOK =
      new RoutingBook(
          Map.of(
              "billing", new Queue("north", List.of("billing"), minutes(2)),
              "retention", new Queue("south", List.of("retention", "authority"), null),
              "care", new Queue("care-team", List.of(), null)),
          "retention",
          "care",
          "sales",
          "front-desk",
          List.of("en"),
          minutes(30));

  private final RoutingDesk desk = new RoutingDesk(BOOK);

  @Test
  void aConversationStaysWhereItIsUnlessSomethingMovesIt() {
    RoutingDecision decision = desk.decide(null, aCustomer().facts());

    assertThat(decision.target())
        .isEqualTo(new Target("billing", List.of("billing"), null, "north"));
    assertThat(decision.priority()).isEqualTo(new Priority(40, 0, 100, true, Urgency.NORMAL, null));
    assertThat(decision.answerBy()).isEqualTo(at(120));
    assertThat(decision.because())
        .extracting(RoutingReason::reason)
        .containsExactly("Queue billing");
    assertThat(decision.revision()).isOne();
    assertThat(decision.supersedes()).isNull();
  }

  @Test
  void aConversationThatNobodyQueuedGoesToTheFallback() {
    assertThat(desk.decide(null, aCustomer().queuedIn(null).facts()).target().queue())
        .isEqualTo("front-desk");
  }

  @Test
  void careComesBeforeRetentionAndRetentionBeforeSales() {
    ACustomer vulnerable =
        aCustomer().whoIs(MoodBand.ANGRY).showing(Signal.VULNERABLE, Signal.THREATENS_TO_LEAVE);

    assertThat(rule(vulnerable)).isEqualTo("vulnerable-to-care");
    assertThat(rule(aCustomer().whoIs(MoodBand.ANGRY).showing(Signal.THREATENS_TO_LEAVE)))
        .isEqualTo("leaving-to-retention");
    assertThat(rule(aCustomer().whoIs(MoodBand.ANGRY))).isEqualTo("angry-to-retention");
    assertThat(rule(aCustomer().whoIs(MoodBand.HAPPY))).isEqualTo("delighted-to-sales");
    assertThat(rule(aCustomer().whoIs(MoodBand.UNHAPPY))).isEqualTo("as-queued");
  }

  @Test
  void anAngryCustomerNeedsWhoCanCalmHim() {
    Target target = desk.decide(null, aCustomer().whoIs(MoodBand.ANGRY).facts()).target();

    assertThat(target)
        .isEqualTo(
            new Target(
                "retention", List.of("authority", "de-escalation", "retention"), null, "south"));
  }

  @Test
  void aForeignLanguageNeedsWhoSpeaksIt() {
    RoutingDecision spanish = desk.decide(null, aCustomer().speaking("es").facts());

    assertThat(spanish.target().skills()).contains("language-es");
    assertThat(spanish.target().language()).isEqualTo("es");
    assertThat(spanish.because()).extracting(RoutingReason::rule).contains("language-to-speakers");
    assertThat(desk.decide(null, aCustomer().speaking("en").facts()).target().skills())
        .containsExactly("billing");
  }

  @Test
  void thePriorityIsTheSumOfItsReasons() {
    RoutingDecision decision =
        desk.decide(
            null,
            aCustomer()
                .whoIs(MoodBand.UNHAPPY)
                .in(Tier.GOLD)
                .showing(Signal.REPEAT_CONTACT)
                .facts());

    assertThat(decision.priority().value()).isEqualTo(40 + 12 + 10 + 10);
    assertThat(raises(decision)).isEqualTo(12 + 10 + 10);
  }

  @Test
  void thePriorityIsBounded() {
    RoutingDecision decision =
        desk.decide(
            null,
            aCustomer()
                .whoIs(MoodBand.ANGRY)
                .in(Tier.VIP)
                .showing(Signal.VULNERABLE, Signal.LEGAL_THREAT, Signal.ASKS_FOR_SUPERVISOR)
                .facts());

    assertThat(40 + raises(decision)).isGreaterThan(100);
    assertThat(decision.priority().value()).isEqualTo(100);
    assertThat(Priority.of(-5).value()).isZero();
  }

  @Test
  void reasonsComeInAFixedOrder() {
    RoutingDecision decision =
        desk.decide(
            null,
            aCustomer()
                .in(Tier.VIP)
                .showing(Signal.PUBLIC_THREAT, Signal.ASKS_FOR_SUPERVISOR)
                .facts());

    assertThat(decision.because())
        .extracting(RoutingReason::reason)
        .containsExactly(
            "Queue billing",
            "VIP customer (+25)",
            "Asks for a supervisor (+15)",
            "Threatens to go public (+10)");
  }

  @Test
  void aDecisionHoldsUntilSomethingMaterialChanges() {
    RoutingDecision first = desk.decide(null, aCustomer().facts());

    assertThat(desk.decide(first, aCustomer().at(60).facts())).isNull();
    assertThat(desk.decide(first, aCustomer().at(60).in(Tier.GOLD).facts())).isNotNull();
    assertThat(desk.decide(first, aCustomer().at(60).speaking("es").facts())).isNotNull();
  }

  @Test
  void aSmallChangeOfPriorityIsNotMaterial() {
    RoutingDecision first = desk.decide(null, aCustomer().in(Tier.GOLD).facts());

    assertThat(desk.decide(first, aCustomer().at(60).in(Tier.GOLD).contacting(3).facts())).isNull();
  }

  @Test
  void aDecisionSupersedesTheOneBefore() {
    RoutingDecision first = desk.decide(null, aCustomer().facts());
    RoutingDecision second = desk.decide(first, aCustomer().at(60).whoIs(MoodBand.ANGRY).facts());
    RoutingDecision third = desk.decide(second, aCustomer().at(90).facts());

    assertThat(second.supersedes()).isEqualTo(first.decisionId());
    assertThat(third.supersedes()).isEqualTo(second.decisionId());
    assertThat(third.revision()).isEqualTo(3);
    assertThat(third.decisionId()).isEqualTo(DecisionId.of(CONVERSATION, at(0), 3));
  }

  @Test
  void aDecisionExpiresAfterItWasMade() {
    RoutingDecision first = desk.decide(null, aCustomer().facts());

    assertThat(first.expiresAt()).isEqualTo(at(1800));
    assertThat(desk.decide(first, aCustomer().at(1799).facts())).isNull();
    assertThat(desk.decide(first, aCustomer().at(1800).facts())).isNotNull();
  }

  @Test
  void aDecisionIsNeverDatedBeforeTheOneItSupersedes() {
    RoutingDecision first = desk.decide(null, aCustomer().at(60).facts());
    RoutingDecision second = desk.decide(first, aCustomer().at(30).in(Tier.VIP).facts());

    assertThat(second.decidedAt()).isEqualTo(at(60));
    assertThat(second.expiresAt()).isAfter(second.decidedAt());
  }

  @Test
  void aNewEpisodeIsDecidedAnew() {
    RoutingDecision first = desk.decide(null, aCustomer().facts());

    RoutingDecision again = desk.decide(first, aCustomer().openedAt(100).at(100).facts());

    assertThat(again.revision()).isEqualTo(2);
    assertThat(again.answerBy()).isEqualTo(at(220));
  }

  @Test
  void nothingIsDecidedOnceTheConversationIsOver() {
    assertThat(desk.decide(null, aCustomer().thatIs(RoutingFacts.Stage.OVER).facts())).isNull();
    assertThat(desk.decide(null, aCustomer().thatIs(RoutingFacts.Stage.FORGOTTEN).facts()))
        .isNull();
  }

  @Test
  void theEssenceOfFactsIgnoresTimeAndOrder() {
    ACustomer one = aCustomer().showing(Signal.LEGAL_THREAT, Signal.VULNERABLE);
    ACustomer same = aCustomer().showing(Signal.VULNERABLE, Signal.LEGAL_THREAT).at(50);

    assertThat(one.facts().essence()).isEqualTo(same.facts().essence());
    assertThat(one.facts().essence()).isNotEqualTo(aCustomer().facts().essence());
  }

  private String rule(ACustomer customer) {
    return desk.decide(null, customer.facts()).because().get(0).rule();
  }

  private static int raises(RoutingDecision decision) {
    int sum = 0;
    for (RoutingReason reason : decision.because()) {
      Matcher raise = RAISE.matcher(reason.reason());
      sum += raise.find() ? Integer.parseInt(raise.group(1)) : 0;
    }
    return sum;
  }
}
