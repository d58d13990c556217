package io.earshot.domain.routing.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.domain.Said;
import io.earshot.domain.routing.Ageing;
import io.earshot.domain.routing.Priority;
import io.earshot.domain.routing.Urgency;
import io.earshot.domain.routing.ageing.AgeingCurve;
import io.earshot.domain.routing.ageing.Waiting;
import io.earshot.domain.routing.ageing.WaitingOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

class RenderingsTest {

  private static final RenderingScale SCALE = new RenderingScale(40, AgeingCurve.USUAL);
  private static final int USUAL = 40;

  @Test
  void onlyTheSystemsThatWereAskedForAreRendered() {
    Renderings some =
        Renderings.of(
            ADecision.of(82), EnumSet.of(RoutingSystem.GENESYS, RoutingSystem.KUSTOMER), SCALE);

    assertThat(some.genesys()).isNotNull();
    assertThat(some.kustomer()).isNotNull();
    assertThat(some.amazonConnect()).isNull();
    assertThat(some.twilio()).isNull();
    assertThat(Renderings.of(ADecision.of(82), Set.of(), SCALE)).isNull();
  }

  @Test
  void amazonConnectServesTheLowerNumberFirst() {
    assertThat(RoutingSystem.AMAZON_CONNECT.higherIsSooner()).isFalse();
    assertThat(queuePriority(100)).isEqualTo(1);
    assertThat(queuePriority(82)).isEqualTo(2);
    assertThat(queuePriority(USUAL + 1)).isEqualTo(4);
    assertThat(queuePriority(USUAL)).isEqualTo(5);
    assertThat(queuePriority(0)).isEqualTo(45);
    keepsTheOrder(value -> -queuePriority((int) value));
    within(RenderingsTest::queuePriority, 1, Long.MAX_VALUE);
  }

  @Test
  void amazonConnectsAgeIsTheWaitThatPointsAreWorth() {
    assertThat(age(USUAL)).isZero();
    assertThat(age(60)).isEqualTo(300);
    assertThat(age(20)).isEqualTo(-300);
    keepsTheOrder(value -> age((int) value));
  }

  @Test
  void amazonConnectsAttributesHaveNamesAndValuesThatItTakes() {
    var attributes = AmazonConnectRendering.of(ADecision.of(82), SCALE).attributes();

    assertThat(attributes)
        .containsEntry("earshot_queue", "retention")
        .containsEntry("earshot_skills", "billing,de-escalation")
        .containsEntry("earshot_language", "es")
        .containsEntry("earshot_priority", "82")
        .containsEntry("earshot_reason", "To retention: angry customer; Angry (+20)");
    assertThat(attributes.keySet()).allMatch(name -> name.matches("[A-Za-z0-9_-]+"));
    assertThat(AmazonConnectRendering.of(ADecision.unplaced(), SCALE).attributes())
        .doesNotContainKeys("earshot_queue", "earshot_skills", "earshot_language");
  }

  @Test
  void genesysServesTheHigherNumberOfMinutesFirst() {
    assertThat(RoutingSystem.GENESYS.higherIsSooner()).isTrue();
    assertThat(minutes(USUAL)).isZero();
    assertThat(minutes(60)).isEqualTo(5);
    assertThat(minutes(0)).isEqualTo(-10);
    keepsTheOrder(RenderingsTest::minutesOf);
    within(RenderingsTest::minutesOf, -GenesysRendering.LIMIT, GenesysRendering.LIMIT);
  }

  @Test
  void evenASlowCurveStaysWithinWhatGenesysTakes() {
    RenderingScale slow =
        new RenderingScale(USUAL, new AgeingCurve(0.000_01, Duration.ofDays(3650)));

    assertThat(GenesysRendering.of(ADecision.of(100), slow).priority())
        .isEqualTo(GenesysRendering.LIMIT);
  }

  /**
   * Genesys serves who entered earliest, each minute of priority counted as one waited. Among two
   * that are more than a minute apart that is the order which ageing makes, as long as neither is
   * full.
   */
  @Test
  void waitAndPriorityAddUpInGenesysAsInAgeing() {
    Random random = new Random(5);
    WaitingOrder order = new WaitingOrder(AgeingCurve.USUAL);
    Instant now = Instant.parse("2026-01-05T09:00:00Z");
    int compared = 0;
    for (int i = 0; i < 5_000; i++) {
      int a = random.nextInt(70);
      int b = random.nextInt(70);
      int aWaited = random.nextInt(400);
      int bWaited = random.nextInt(400);
      long apart = minutes(a) * 60 + aWaited - minutes(b) * 60 - bWaited;
      if (Math.abs(apart) > 60) {
        compared++;
        assertThat(order.before(waiting(a, now, aWaited), waiting(b, now, bWaited), now))
            .as("%d after %d s before %d after %d s", a, aWaited, b, bWaited)
            .isEqualTo(apart > 0);
      }
    }
    assertThat(compared).isGreaterThan(3_000);
  }

  @Test
  void whoAddsTheWaitHimselfIsNotToldOfItTwice() {
    Priority aged = Priority.of(80, Urgency.URGENT, new Ageing(60, Said.at(0), 240));

    assertThat(GenesysRendering.of(ADecision.of(aged), SCALE).priority()).isEqualTo(minutes(60));
    assertThat(
            AmazonConnectRendering.of(ADecision.of(aged), SCALE)
                .byAge()
                .queueTimeAdjustmentSeconds())
        .isEqualTo(age(60));
    assertThat(AmazonConnectRendering.of(ADecision.of(aged), SCALE).byPriority().queuePriority())
        .isEqualTo(queuePriority(80));
    assertThat(TwilioRendering.of(ADecision.of(aged)).priority()).isEqualTo(80);
  }

  @Test
  void genesysIsToldNamesOfWhatItKnowsByIds() {
    GenesysRendering rendering = GenesysRendering.of(ADecision.of(82), SCALE);

    assertThat(rendering.queue()).isEqualTo("retention");
    assertThat(rendering.skills()).containsExactly("billing", "de-escalation");
    assertThat(rendering.language()).isEqualTo("es");
  }

  @Test
  void twilioServesTheHigherNumberFirst() {
    assertThat(RoutingSystem.TWILIO.higherIsSooner()).isTrue();
    assertThat(TwilioRendering.of(ADecision.of(82)).priority()).isEqualTo(82);
    keepsTheOrder(RenderingsTest::taskPriority);
    within(RenderingsTest::taskPriority, 0, Integer.MAX_VALUE);
  }

  @Test
  void twiliosExpressionAsksForSkillsAndLanguageWithoutHyphens() {
    TwilioRendering rendering = TwilioRendering.of(ADecision.of(82));

    assertThat(rendering.workerExpression())
        .isEqualTo("skills HAS 'billing' AND skills HAS 'de_escalation' AND languages HAS 'es'");
    assertThat(rendering.attributes().get("earshot").skills())
        .containsExactly("billing", "de_escalation");
    assertThat(TwilioRendering.of(ADecision.unplaced()).workerExpression()).isNull();
  }

  @Test
  void noSkillCanBreakOutOfTwiliosExpression() {
    assertThat(TwilioRendering.of(ADecision.needing("x' OR 1 == 1 OR 'x")).workerExpression())
        .isEqualTo("skills HAS 'x_ OR 1 __ 1 OR _x' AND languages HAS 'es'");
  }

  @Test
  void kustomersTwoScalesRunInOppositeDirections() {
    assertThat(RoutingSystem.KUSTOMER.higherIsSooner()).isTrue();
    assertThat(KustomerRendering.of(ADecision.of(100)))
        .isEqualTo(new KustomerRendering(5, 1, "es", "retention"));
    assertThat(KustomerRendering.of(ADecision.of(USUAL)).priority()).isEqualTo(3);
    assertThat(KustomerRendering.of(ADecision.of(0)))
        .isEqualTo(new KustomerRendering(1, 100, "es", "retention"));
    keepsTheOrder(RenderingsTest::ofConversation);
    keepsTheOrder(value -> -ofQueue(value));
    within(RenderingsTest::ofConversation, 1, 5);
    within(RenderingsTest::ofQueue, 1, 100);
  }

  @Test
  void theUsualPriorityMayBeAtAnEndOfTheScale() {
    RenderingScale least = new RenderingScale(0, AgeingCurve.USUAL);
    RenderingScale most = new RenderingScale(100, AgeingCurve.USUAL);

    assertThat(AmazonConnectRendering.of(ADecision.of(0), least).byPriority().queuePriority())
        .isEqualTo(5);
    assertThat(AmazonConnectRendering.of(ADecision.of(100), least).byPriority().queuePriority())
        .isEqualTo(1);
    assertThat(AmazonConnectRendering.of(ADecision.of(100), most).byPriority().queuePriority())
        .isEqualTo(5);
  }

  @Test
  void aUsualPriorityOffTheScaleIsRefused() {
    assertThatThrownBy(() -> new RenderingScale(-1, AgeingCurve.USUAL))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RenderingScale(101, AgeingCurve.USUAL))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** No inversion: whoever is more urgent here is never served later there; ties may be. */
  private static void keepsTheOrder(LongUnaryOperator servedFirst) {
    for (int more = 1; more <= 100; more++) {
      for (int less = 0; less < more; less++) {
        assertThat(servedFirst.applyAsLong(more))
            .as("%d beside %d", more, less)
            .isGreaterThanOrEqualTo(servedFirst.applyAsLong(less));
      }
    }
    assertThat(servedFirst.applyAsLong(100)).isGreaterThan(servedFirst.applyAsLong(0));
  }

  private static void within(LongUnaryOperator rendered, long min, long max) {
    for (int value = 0; value <= 100; value++) {
      assertThat(rendered.applyAsLong(value)).isBetween(min, max);
    }
  }

  private static long queuePriority(long value) {
    return AmazonConnectRendering.of(ADecision.of((int) value), SCALE).byPriority().queuePriority();
  }

  private static int age(int value) {
    return AmazonConnectRendering.of(ADecision.of(value), SCALE)
        .byAge()
        .queueTimeAdjustmentSeconds();
  }

  private static int minutes(int value) {
    return GenesysRendering.of(ADecision.of(value), SCALE).priority();
  }

  private static long minutesOf(long value) {
    return minutes((int) value);
  }

  private static long taskPriority(long value) {
    return TwilioRendering.of(ADecision.of((int) value)).priority();
  }

  private static long ofConversation(long value) {
    return KustomerRendering.of(ADecision.of((int) value)).priority();
  }

  private static long ofQueue(long value) {
    return KustomerRendering.of(ADecision.of((int) value)).queuePriority();
  }

  private static Waiting waiting(int base, Instant now, int seconds) {
    return new Waiting(
        ADecision.of(base).conversationId(),
        Priority.of(base).value(),
        now.minusSeconds(seconds),
        null);
  }
}
