package io.earshot.local.simulation;

import static io.earshot.local.simulation.Enquiries.agents;
import static io.earshot.local.simulation.Enquiries.arrival;
import static io.earshot.local.simulation.Enquiries.enquiry;
import static io.earshot.local.simulation.Enquiries.needing;
import static io.earshot.local.simulation.Enquiries.priority;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CentreTest {

  private static final Map<Channel, Duration> PATIENCE =
      Map.of(Channel.CHAT, Duration.ofMinutes(3));

  /** Poisson arrivals, exponential handling, nobody gives up: Erlang's formula is exact. */
  @ParameterizedTest
  @CsvSource({"1, 0.6", "3, 0.8", "10, 0.85"})
  void waitsAsErlangCForetells(int agents, double load) {
    double meanHandling = 120;
    List<Double> means = new ArrayList<>();
    for (int day = 0; day < 12; day++) {
      List<Arrival> arrivals = markovian(agents, load, meanHandling, 20_000, day);
      means.add(
          Centre.serve(agents(agents, "billing"), Discipline.FIRST_COME, arrivals).stream()
                  .filter(outcome -> outcome.arrival().number() >= 1_000)
                  .mapToLong(Outcome::waitedMillis)
                  .average()
                  .orElseThrow()
              / 1000);
    }
    Estimate wait = Estimate.of(means);
    double foretold = erlangC(agents, load * agents) * meanHandling / (agents * (1 - load));

    assertThat(wait.mean()).isCloseTo(foretold, within(1.5 * wait.halfWidth()));
    assertThat(wait.halfWidth()).isLessThan(0.1 * foretold);
  }

  @Test
  void firstComeFirstServed() {
    List<Arrival> arrivals = randomDay(7, 1.1);

    List<Outcome> taken =
        Centre.serve(agents(5, "billing"), Discipline.FIRST_COME, arrivals).stream()
            .filter(Outcome::answered)
            .toList();

    assertThat(taken).extracting(outcome -> outcome.arrival().number()).isSorted();
  }

  @Test
  void tiersComeInOrderAndWithinATierWhoCameFirst() {
    List<Arrival> arrivals =
        List.of(
            arrival(0, 0, enquiry()),
            arrival(1, 1, enquiry()),
            arrival(2, 2, enquiry(Tier.GOLD)),
            arrival(3, 3, enquiry(Tier.VIP)),
            arrival(4, 4, enquiry(Tier.GOLD)));

    assertThat(numbers(Centre.serve(agents(1, "billing"), Discipline.TIER, arrivals)))
        .containsExactly(0, 3, 2, 4, 1);
  }

  @Test
  void earshotsPriorityAgesWithTheWait() {
    List<Arrival> arrivals =
        List.of(
            arrival(0, 0, enquiry()),
            arrival(1, 1, enquiry(Tier.STANDARD, priority(40))),
            arrival(2, 2, enquiry(Tier.STANDARD, priority(45))),
            arrival(3, 50, enquiry(Tier.STANDARD, priority(47))));

    // after 59 s at 10 points a minute the second stands at 49.8, the third at 54.7, the last at
    // 48.7
    assertThat(numbers(Centre.serve(agents(1, "billing"), Discipline.EARSHOT, arrivals)))
        .containsExactly(0, 2, 1, 3);
  }

  @Test
  void aLaterDecisionMovesWhoStillWaits() {
    Ranking later =
        new Ranking(Duration.ofSeconds(30), 90, Set.of("billing"), Duration.ofMinutes(2));
    List<Arrival> arrivals =
        List.of(
            arrival(0, 0, enquiry()),
            arrival(1, 1, enquiry()),
            arrival(2, 2, enquiry(Tier.STANDARD, priority(40), later)));

    assertThat(numbers(Centre.serve(agents(1, "billing"), Discipline.EARSHOT, arrivals)))
        .containsExactly(0, 2, 1);
    assertThat(numbers(Centre.serve(agents(1, "billing"), Discipline.FIRST_COME, arrivals)))
        .containsExactly(0, 1, 2);
  }

  @Test
  void nobodyTakesWhatHeHasNoSkillFor() {
    List<Agent> staff =
        List.of(new Agent("a", Set.of("billing")), new Agent("b", Set.of("retention")));
    List<Arrival> arrivals =
        List.of(
            arrival(0, 0, enquiry()),
            arrival(1, 1, enquiry(Tier.STANDARD, needing("retention"))),
            arrival(2, 2, enquiry(Tier.STANDARD, needing("retention"))));

    List<Outcome> outcomes = Centre.serve(staff, Discipline.EARSHOT_MOVED, arrivals);

    assertThat(waits(outcomes)).containsExactly(0L, 0L, 59_000L);
  }

  @Test
  void whoWasMovedMayBeTakenByTheFirstQueueOnceItsServiceLevelHasPassed() {
    List<Agent> staff =
        List.of(new Agent("a", Set.of("billing")), new Agent("b", Set.of("retention")));
    Enquiry moved = enquiry(Tier.STANDARD, needing("retention"));
    Arrival busy = new Arrival(0, moved, 0, 600_000, Arrival.FOR_EVER);

    List<Outcome> outcomes =
        Centre.serve(staff, Discipline.EARSHOT_MOVED, List.of(busy, arrival(1, 1, moved)));

    assertThat(waits(outcomes)).containsExactly(0L, 120_000L);
  }

  @Test
  void aSkillThatNobodyHasLeavesAConversationWhereItIs() {
    List<Arrival> arrivals = List.of(arrival(0, 0, enquiry(Tier.STANDARD, needing("magic"))));

    assertThat(waits(Centre.serve(agents(1, "billing"), Discipline.EARSHOT_MOVED, arrivals)))
        .containsExactly(0L);
    assertThatThrownBy(() -> Centre.serve(agents(1, "orders"), Discipline.EARSHOT_MOVED, arrivals))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("billing");
  }

  @Test
  void byItsPriorityAloneNobodyIsMoved() {
    List<Agent> staff =
        List.of(new Agent("a", Set.of("billing")), new Agent("b", Set.of("retention")));
    Enquiry moved = enquiry(Tier.STANDARD, needing("retention"));
    List<Arrival> arrivals = List.of(arrival(0, 0, moved), arrival(1, 1, moved));

    assertThat(moved.isMoved()).isTrue();
    assertThat(waits(Centre.serve(staff, Discipline.EARSHOT, arrivals)))
        .containsExactly(0L, 59_000L);
  }

  @Test
  void seniorsAreKeptForWhatOnlyTheyCanDo() {
    List<Agent> staff =
        List.of(new Agent("a", Set.of(Agent.ANYTHING)), new Agent("b", Set.of("billing")));
    List<Arrival> arrivals =
        List.of(arrival(0, 0, enquiry()), arrival(1, 1, enquiry(Tier.STANDARD, needing("care"))));

    assertThat(waits(Centre.serve(staff, Discipline.EARSHOT_MOVED, arrivals)))
        .containsExactly(0L, 0L);
  }

  @Test
  void whoGivesUpHasWaitedAsLongAsHisPatience() {
    Arrival hasty = new Arrival(1, enquiry(), 1_000, 60_000, 5_000);

    List<Outcome> outcomes =
        Centre.serve(
            agents(1, "billing"), Discipline.FIRST_COME, List.of(arrival(0, 0, enquiry()), hasty));

    assertThat(outcomes.get(1)).isEqualTo(new Outcome(hasty, 5_000, false));
  }

  @ParameterizedTest
  @EnumSource(Discipline.class)
  void everyoneIsTakenOrGivesUpExactlyOnce(Discipline discipline) {
    List<Arrival> arrivals = randomDay(3, 1.2);

    List<Outcome> outcomes = Centre.serve(agents(5, "billing"), discipline, arrivals);

    assertThat(outcomes).extracting(Outcome::arrival).containsExactlyInAnyOrderElementsOf(arrivals);
    assertThat(outcomes).anyMatch(outcome -> !outcome.answered());
    assertThat(outcomes)
        .allMatch(outcome -> outcome.waitedMillis() <= outcome.arrival().patienceMillis());
  }

  @ParameterizedTest
  @EnumSource(Discipline.class)
  void theSameSeedGivesTheSameDay(Discipline discipline) {
    List<Outcome> once = Centre.serve(agents(5, "billing"), discipline, randomDay(4, 1));
    List<Outcome> again = Centre.serve(agents(5, "billing"), discipline, randomDay(4, 1));

    assertThat(again).isEqualTo(once);
    assertThat(randomDay(5, 1)).isNotEqualTo(randomDay(4, 1));
  }

  private static List<Arrival> randomDay(long seed, double load) {
    List<Enquiry> mix =
        List.of(
            enquiry(Tier.STANDARD, priority(40)),
            enquiry(Tier.GOLD, priority(52)),
            enquiry(Tier.VIP, priority(75)));
    return new Workload(mix, Duration.ofHours(2), PATIENCE).day(load, 5, seed);
  }

  private static List<Arrival> markovian(
      int agents, double load, double meanHandling, int howMany, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Arrival> arrivals = new ArrayList<>();
    double at = 0;
    for (int i = 0; i < howMany; i++) {
      at += Workload.exponential(random, meanHandling / (load * agents));
      long handling = Math.round(1000 * Workload.exponential(random, meanHandling));
      arrivals.add(new Arrival(i, enquiry(), Math.round(1000 * at), handling, Arrival.FOR_EVER));
    }
    return arrivals;
  }

  /** The probability that who comes has to wait; A. K. Erlang, 1917. */
  private static double erlangC(int agents, double erlangs) {
    double blocked = 1;
    for (int i = 1; i <= agents; i++) {
      blocked = erlangs * blocked / (i + erlangs * blocked);
    }
    return blocked / (1 - erlangs / agents * (1 - blocked));
  }

  private static List<Integer> numbers(List<Outcome> outcomes) {
    return outcomes.stream().map(outcome -> outcome.arrival().number()).toList();
  }

  private static List<Long> waits(List<Outcome> outcomes) {
    return outcomes.stream().map(Outcome::waitedMillis).toList();
  }
}
