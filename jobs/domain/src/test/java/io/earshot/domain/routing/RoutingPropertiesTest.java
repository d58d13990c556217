package io.earshot.domain.routing;

import static io.earshot.domain.routing.ACustomer.aCustomer;
import static io.earshot.domain.routing.Routes.usual;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.Channel;
import io.earshot.domain.mood.MoodBand;
import io.earshot.domain.reading.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds whatever happens in a conversation. */
class RoutingPropertiesTest {

  private static final int STEPS = 60;

  /** A customer whose mood, language and words wander, as he comes and goes. */
  private static List<ACustomer> wandering(Random random) {
    List<ACustomer> story = new ArrayList<>();
    double at = 0;
    Channel channel = random.nextBoolean() ? Channel.CHAT : Channel.EMAIL;
    double since = 0;
    for (int i = 0; i < STEPS; i++) {
      ACustomer customer =
          aCustomer()
              .at(at)
              .on(channel)
              .whoIs(MoodBand.values()[random.nextInt(4)])
              .in(random.nextInt(3) == 0 ? Tier.VIP : null)
              .speaking(List.of("en", "es", "fi").get(random.nextInt(3)));
      if (random.nextInt(3) == 0) {
        customer.showing(Signal.VULNERABLE, Signal.LEGAL_THREAT);
      }
      if (random.nextInt(4) == 0) {
        customer.attended();
        since = at + 1;
      } else {
        customer.waitingSince(Math.min(since, at));
      }
      if (random.nextInt(6) == 0) {
        customer.answeredUntil(at + 60);
      }
      story.add(customer);
      at += random.nextInt(4) == 0 ? random.nextInt(2000) : random.nextDouble() * 8;
    }
    return story;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void decisionsAndTheirIdsDoNotDependOnWhetherAndWhenTimersRang(long seed) {
    List<ACustomer> story = wandering(new Random(seed));
    Routed inTime = Routed.by(usual().desk());
    Routed unrung = Routed.by(usual().desk());
    Routed late = Routed.by(usual().desk());
    Random random = new Random(-seed);
    for (ACustomer customer : story) {
      RoutingFacts facts = customer.facts();
      inTime.hears(customer);
      unrung.hearsUnrung(facts);
      if (random.nextBoolean()) {
        late.ring(facts.at().minusMillis(random.nextInt(500)));
      }
      late.hearsUnrung(facts);
    }

    assertThat(unrung.decisions).isEqualTo(inTime.decisions);
    assertThat(late.decisions).isEqualTo(inTime.decisions);
    assertThat(inTime.decisions).extracting(RoutingDecision::decisionId).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
  void everyDecisionExpiresAfterItWasMadeAndSupersedesTheOneBefore(long seed) {
    Routed story = Routed.by(usual().desk());
    RoutingDecision before = null;
    for (ACustomer customer : wandering(new Random(seed))) {
      int known = story.decisions.size();
      story.hears(customer);
      for (RoutingDecision decision : story.decisions.subList(known, story.decisions.size())) {
        assertThat(decision.expiresAt()).isAfter(decision.decidedAt());
        assertThat(decision.decidedAt()).isBeforeOrEqualTo(customer.facts().at());
        assertThat(decision.supersedes()).isEqualTo(before == null ? null : before.decisionId());
        assertThat(decision.revision()).isEqualTo(before == null ? 1 : before.revision() + 1);
        before = decision;
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38})
  void aMoodThatWandersDoesNotFlap(long seed) {
    Random random = new Random(seed);
    Routed story = Routed.by(usual().desk());
    int seconds = 1800;
    for (int second = 0; second < seconds; second++) {
      story.hears(aCustomer().attended().at(second).whoIs(MoodBand.values()[random.nextInt(4)]));
    }
    story.waits(seconds + 120);

    long calmFor = Routes.BOOK.decisions().calmFor().toSeconds();
    assertThat((long) story.decisions.size()).isLessThanOrEqualTo(2 * (seconds / calmFor + 2));
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43, 44, 45, 46})
  void whatSpeaksForMoreUrgencyNeverLowersThePriorityNorDoesTheWait(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      double waited = random.nextInt(600);
      ACustomer calm = aCustomer().at(waited).waitingSince(0);
      ACustomer more =
          aCustomer()
              .at(waited)
              .waitingSince(0)
              .whoIs(MoodBand.ANGRY)
              .in(random.nextBoolean() ? Tier.VIP : null)
              .showing(random.nextBoolean() ? Signal.VULNERABLE : Signal.LEGAL_THREAT);
      ACustomer longer = aCustomer().at(waited + 1 + random.nextInt(600)).waitingSince(0);

      assertThat(value(more)).isGreaterThanOrEqualTo(value(calm));
      assertThat(value(longer)).isGreaterThanOrEqualTo(value(calm));
    }
  }

  private static int value(ACustomer customer) {
    Priority priority = Routed.by(usual().desk()).hears(customer).last().priority();
    assertThat(priority.higherIsSooner()).isTrue();
    assertThat(priority.value()).isBetween(priority.min(), priority.max());
    return priority.value();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 29, 30, 34, 59, 60, 64, 79, 80, 100})
  void aClassIsEnteredAtItsEdgeAndLeftOnlyBelowIt(int priority) {
    for (Urgency before : Urgency.values()) {
      Urgency after = Urgency.of(priority, before);
      Urgency plain = Urgency.of(priority);

      assertThat(after).isGreaterThanOrEqualTo(plain);
      assertThat(after == plain || (after == before && Urgency.of(priority + 5) == before))
          .isTrue();
    }
  }
}
