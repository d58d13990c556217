package io.earshot.pipeline.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.Channel;
import io.earshot.domain.intent.IntentBook;
import io.earshot.domain.mood.MoodBand;
import io.earshot.domain.routing.Feeling;
import io.earshot.domain.routing.Matter;
import io.earshot.domain.routing.Place;
import io.earshot.domain.routing.RoutedCustomer;
import io.earshot.domain.routing.RoutingDecision;
import io.earshot.domain.routing.RoutingDesk;
import io.earshot.domain.routing.RoutingFacts;
import io.earshot.domain.routing.RoutingFacts.Stage;
import io.earshot.domain.routing.RoutingJudge;
import io.earshot.domain.routing.Wait;
import io.earshot.pipeline.given.Script;
import io.earshot.pipeline.settings.SettingsFiles;
import java.util.List;
import java.util.Set;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.testutils.MetricListener;
import org.junit.jupiter.api.Test;

final class FirstDecisionsTest {

  private static final Script CALL = Script.call("c1");
  private static final RoutingFacts UNKNOWN = facts(Stage.OPEN, null, 0);
  private static final RoutingFacts VIP = facts(Stage.OPEN, Tier.VIP, 2);

  private final MetricListener listener = new MetricListener();
  private final FirstDecisions metrics = new FirstDecisions(listener.getMetricGroup());
  private final RoutingDecision decision =
      new RoutingDesk(SettingsFiles.defaults().routing(), IntentBook.EMPTY, RoutingJudge.NONE)
          .onFacts(null, UNKNOWN)
          .last();

  @Test
  void aFirstDecisionThatTheStandingSupersedesIsCountedWithHowLateItWas() {
    metrics.seen(UNKNOWN, null, decision, 1_000);
    metrics.seen(VIP, decision, decision, 1_007);
    metrics.seen(VIP, decision, decision, 9_000);

    assertThat(counted("first-decisions")).isOne();
    assertThat(counted("first-decisions-superseded")).isOne();
    assertThat(counted("first-decisions-confirmed")).isZero();
    assertThat(late().getCount()).isOne();
    assertThat(late().getStatistics().getMax()).isEqualTo(7);
  }

  @Test
  void aFirstDecisionThatHoldsWhenTheCustomerIsKnownIsConfirmed() {
    metrics.seen(UNKNOWN, null, decision, 1_000);
    metrics.seen(VIP, decision, null, 1_012);

    assertThat(counted("first-decisions-superseded")).isZero();
    assertThat(counted("first-decisions-confirmed")).isOne();
    assertThat(late().getStatistics().getMax()).isEqualTo(12);
  }

  @Test
  void aDecisionThatKnewTheCustomerAwaitsNothing() {
    metrics.seen(VIP, null, decision, 1_000);
    metrics.seen(VIP, decision, decision, 1_050);

    assertThat(counted("first-decisions")).isOne();
    assertThat(late().getCount()).isZero();
  }

  @Test
  void nothingIsAwaitedOfAConversationThatIsOver() {
    metrics.seen(UNKNOWN, null, decision, 1_000);
    metrics.seen(facts(Stage.OVER, null, 0), decision, null, 2_000);
    metrics.seen(VIP, decision, decision, 3_000);

    assertThat(late().getCount()).isZero();
  }

  private long counted(String name) {
    return listener.getCounter(name).orElseThrow().getCount();
  }

  private Histogram late() {
    return listener.getHistogram("standing-late-millis").orElseThrow();
  }

  private static RoutingFacts facts(Stage stage, Tier tier, int contacts) {
    return new RoutingFacts(
        CALL.id(),
        CALL.second(0),
        CALL.second(0),
        null,
        stage,
        new Place(Channel.VOICE, "billing", "north", null),
        new RoutedCustomer(null, tier, List.of(), MoodBand.EVEN, contacts, 0, false, false),
        new Matter("en", null, null, 1, Set.of(), List.of()),
        new Feeling(MoodBand.EVEN, 0, null, null),
        new Wait(CALL.second(0), null));
  }
}
