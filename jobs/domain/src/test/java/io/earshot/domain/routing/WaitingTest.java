package io.earshot.domain.routing;

import static io.earshot.domain.Said.at;
import static io.earshot.domain.Said.minutes;
import static io.earshot.domain.routing.ACustomer.aCustomer;
import static io.earshot.domain.routing.Routes.BOOK;
import static io.earshot.domain.routing.Routes.none;
import static io.earshot.domain.routing.Routes.usual;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.Channel;
import io.earshot.domain.mood.MoodBand;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.routing.RoutingDecision.Kind;
import io.earshot.domain.routing.ServiceLevel.State;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Service levels, ageing, expiry and overflow: what time alone does to a decision. */
class WaitingTest {

  /** 08:00 to 10:05 on the day of these stories, which begin at 10:00. */
  private static final OpeningHours UNTIL_FIVE_PAST =
      new OpeningHours("UTC", Map.of("MON-SUN", List.of("08:00-10:05")), List.of());

  private static Routed waiting() {
    return Routed.by(none().desk()).hears(aCustomer());
  }

  private static RoutingBook with(Queue billing) {
    Map<String, Queue> queues = new HashMap<>(BOOK.queues());
    queues.put("billing", billing);
    return new RoutingBook(
        queues,
        Map.of("short", UNTIL_FIVE_PAST),
        BOOK.service(),
        BOOK.languages(),
        BOOK.fallbackQueue(),
        BOOK.basePriority(),
        BOOK.ageing(),
        BOOK.decisions(),
        List.of(),
        List.of());
  }

  private static RoutingDesk overflowing(Duration after, boolean whenClosed) {
    return none()
        .desk(
            with(
                new Queue(
                    "north",
                    List.of(),
                    List.of(),
                    "short",
                    List.of(),
                    new Overflow("care", after, whenClosed))));
  }

  @Test
  void aWaitIsMeasuredByTheFirstServiceLevelThatFits() {
    RoutingDecision chat = waiting().last();
    assertThat(chat.serviceLevel()).isEqualTo(new ServiceLevel(0.8, 120_000, State.ON_TIME));
    assertThat(chat.answerBy()).isEqualTo(at(120));

    RoutingDecision urgent =
        Routed.by(usual().desk())
            .hears(aCustomer().whoIs(MoodBand.ANGRY).showing(Signal.VULNERABLE))
            .last();
    assertThat(urgent.answerBy()).isEqualTo(at(60));

    RoutingDecision mail = Routed.by(none().desk()).hears(aCustomer().on(Channel.EMAIL)).last();
    assertThat(mail.serviceLevel().answerWithinMillis()).isEqualTo(7_200_000);
  }

  @Test
  void aServiceLevelIsWarnedOfBeforeItIsBreached() {
    Routed story = waiting().waits(89);
    assertThat(story.kinds()).containsExactly(Kind.FIRST);

    story.waits(90);
    assertThat(story.kinds()).containsExactly(Kind.FIRST, Kind.AT_RISK);
    assertThat(story.last().serviceLevel().state()).isEqualTo(State.AT_RISK);

    story.waits(120);
    assertThat(story.kinds()).containsExactly(Kind.FIRST, Kind.AT_RISK, Kind.BREACHED);
    assertThat(story.last().decidedAt()).isEqualTo(at(120));
    assertThat(story.last().serviceLevel().state()).isEqualTo(State.BREACHED);
  }

  @Test
  void anAgentWhoHasTakenItStopsTheClock() {
    Routed story = waiting().hears(aCustomer().at(80).attended()).waits(100_000);

    assertThat(story.kinds()).containsExactly(Kind.FIRST);
    assertThat(story.awaitsTimer()).isFalse();
  }

  @Test
  void whileAnAgentIsAnsweringNoWarningGoesOut() {
    Routed story = waiting().hears(aCustomer().at(80).answeredUntil(140)).waits(139);
    assertThat(story.kinds()).containsExactly(Kind.FIRST);

    story.waits(140);

    assertThat(story.kinds()).containsExactly(Kind.FIRST, Kind.BREACHED);
    assertThat(story.last().decidedAt()).isEqualTo(at(140));
  }

  @Test
  void aNewWaitIsANewClock() {
    Routed story =
        waiting().hears(aCustomer().at(10).attended()).hears(aCustomer().at(300).waitingSince(300));

    assertThat(story.last().kind()).isEqualTo(Kind.CHANGED);
    assertThat(story.last().waitingSince()).isEqualTo(at(300));
    assertThat(story.last().answerBy()).isEqualTo(at(420));
  }

  @Test
  void waitingRaisesThePriorityAndTellsHow() {
    Routed story = waiting().waits(241);

    assertThat(story.last().priority().ageing()).isEqualTo(new Ageing(40, at(0), 600));
    assertThat(story.decisions)
        .extracting(it -> it.priority().value())
        .containsExactly(40, 55, 60, 80);
    assertThat(story.kinds()).containsExactly(Kind.FIRST, Kind.AT_RISK, Kind.BREACHED, Kind.AGED);
    assertThat(story.last().priority().urgency()).isEqualTo(Urgency.NORMAL);
  }

  @Test
  void aDecisionIsRenewedBeforeItExpiresAsLongAsSomebodyWaits() {
    Routed story = waiting().waits(3600);

    for (int i = 1; i < story.decisions.size(); i++) {
      assertThat(story.decisions.get(i).decidedAt())
          .isBefore(story.decisions.get(i - 1).expiresAt());
    }
    assertThat(story.kinds()).endsWith(Kind.RENEWED, Kind.RENEWED);
    assertThat(story.last().priority().value()).isEqualTo(100);
  }

  @Test
  void nobodyRenewsADecisionWhenNobodyWaits() {
    Routed story = Routed.by(none().desk()).hears(aCustomer().attended()).waits(100_000);

    assertThat(story.kinds()).containsExactly(Kind.FIRST);
  }

  @Test
  void aClosedQueueStopsTheClock() {
    Routed story =
        Routed.by(
                none()
                    .desk(with(new Queue("north", List.of(), List.of(), "short", List.of(), null))))
            .hears(aCustomer().openedAt(240).at(240));

    assertThat(story.last().answerBy()).isEqualTo(at(300 + 60 + 79_200 - 300 + 240 - 240));
    story.waits(40_000);
    assertThat(story.last().serviceLevel().state()).isEqualTo(State.ON_TIME);
    assertThat(story.last().priority().value()).isLessThanOrEqualTo(50);
  }

  @Test
  void aClosedQueueOverflowsAndComesBackWhenItOpens() {
    Routed story =
        Routed.by(overflowing(null, true)).hears(aCustomer().openedAt(280).at(280)).waits(300);

    assertThat(story.last().target().queue()).isEqualTo("care");
    assertThat(story.last().decidedAt()).isEqualTo(at(300));
    assertThat(story.last().because())
        .extracting(RoutingReason::rule)
        .contains("overflow-when-closed");
  }

  @Test
  void aQueueOverflowsAfterAWait() {
    Routed story = Routed.by(overflowing(minutes(1), false)).hears(aCustomer()).waits(60);

    assertThat(story.last().target().queue()).isEqualTo("care");
    assertThat(story.last().target().team()).isEqualTo("care-team");
    assertThat(story.last().decidedAt()).isEqualTo(at(60));
    assertThat(story.last().because())
        .extracting(RoutingReason::rule)
        .contains("overflow-after-wait");
  }
}
