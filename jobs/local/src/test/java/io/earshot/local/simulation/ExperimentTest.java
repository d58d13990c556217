package io.earshot.local.simulation;

import static io.earshot.local.simulation.Enquiries.agents;
import static io.earshot.local.simulation.Enquiries.enquiry;
import static io.earshot.local.simulation.Enquiries.priority;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExperimentTest {

  private static final double BUSY = 0.95;

  private final Enquiry angry =
      new Enquiry(
          "angry",
          Channel.CHAT,
          "north",
          Tier.STANDARD,
          true,
          Enquiries.MINUTE,
          Enquiries.BILLING,
          List.of(priority(80)));

  private final Workload workload =
      new Workload(
          List.of(angry, enquiry(), enquiry(), enquiry(Tier.VIP, priority(65))),
          Duration.ofHours(3),
          Map.of());

  @Test
  void whoIsPutFirstWaitsLessAndSomebodyElseLonger() {
    Experiment experiment = experiment(1);

    assertThat(change(experiment, CustomerClass.ANGRY).mean()).isNegative();
    assertThat(change(experiment, CustomerClass.CALM_STANDARD).mean()).isPositive();
    assertThat(change(experiment, CustomerClass.GOLD).days()).isZero();
  }

  /** All take a minute here and nobody gives up: the order shifts waits and makes none. */
  @Test
  void theOrderDoesNotChangeTheMeanWaitOfAll() {
    Experiment experiment = experiment(1);

    double wait =
        experiment
            .estimate(BUSY, Discipline.FIRST_COME, CustomerClass.EVERYBODY, Measure.MEAN_WAIT)
            .mean();

    assertThat(change(experiment, CustomerClass.EVERYBODY).mean())
        .isCloseTo(0, within(0.05 * wait));
  }

  @Test
  void theSameSeedGivesTheSameFigures() {
    assertThat(change(experiment(1), CustomerClass.ANGRY))
        .isEqualTo(change(experiment(1), CustomerClass.ANGRY));
    assertThat(change(experiment(2), CustomerClass.ANGRY))
        .isNotEqualTo(change(experiment(1), CustomerClass.ANGRY));
  }

  @Test
  void theLoadIsWhatComesAsAShareOfWhatCanBeDone() {
    double handled =
        workload.day(0.8, 10, 1).stream().mapToLong(Arrival::handlingMillis).sum() / 1000.0;

    assertThat(handled / (10 * workload.hours().toSeconds())).isCloseTo(0.8, within(0.05));
  }

  @Test
  void anIntervalIsStudents() {
    Estimate estimate = Estimate.of(List.of(1.0, 2.0, 3.0, Double.NaN));

    assertThat(estimate.mean()).isEqualTo(2);
    assertThat(estimate.days()).isEqualTo(3);
    assertThat(estimate.halfWidth()).isCloseTo(4.303 / Math.sqrt(3), within(1e-9));
    assertThat(Estimate.of(List.of(1.0)).halfWidth()).isNaN();
  }

  @Test
  void quantilesAreWaitsThatHaveBeen() {
    List<Outcome> outcomes =
        List.of(outcome(1, true), outcome(2, true), outcome(3, true), outcome(300, false));

    assertThat(Measure.MEDIAN_WAIT.of(outcomes)).isEqualTo(2);
    assertThat(Measure.P90_WAIT.of(outcomes)).isEqualTo(300);
    assertThat(Measure.LATE.of(outcomes)).isEqualTo(0.25);
    assertThat(Measure.ABANDONED.of(outcomes)).isEqualTo(0.25);
    assertThat(Measure.MEAN_WAIT.of(List.of())).isNaN();
  }

  @Test
  void agentsAreSharedOutByWork() {
    Enquiry longer =
        new Enquiry(
            "o",
            Channel.CHAT,
            "east",
            Tier.STANDARD,
            false,
            Duration.ofMinutes(3),
            Enquiries.needing("orders"),
            List.of(Enquiries.BILLING));

    List<Agent> staff = Staff.shared(8, 0.1, List.of(enquiry(), longer));

    assertThat(staff)
        .extracting(Agent::name)
        .filteredOn(name -> name.startsWith("east"))
        .hasSize(6);
    assertThat(staff.get(0)).isEqualTo(new Agent("east-01", Set.of(Agent.ANYTHING)));
    assertThat(staff.get(1)).isEqualTo(new Agent("east-02", Set.of("orders")));
    assertThatThrownBy(() -> Staff.shared(1, 0.1, List.of(enquiry(), longer)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void agentsMayBeNamedWithTheirSkills() {
    assertThat(Staff.named(List.of("2:billing,orders", "1:any")))
        .extracting(Agent::skills)
        .containsExactly(
            Set.of("billing", "orders"), Set.of("billing", "orders"), Set.of(Agent.ANYTHING));
    assertThatThrownBy(() -> Staff.named(List.of("billing")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("8:billing,orders");
  }

  private Experiment experiment(long seed) {
    Experiment experiment = new Experiment(workload, agents(4, "billing"));
    experiment.run(List.of(BUSY), 3, seed, (done, of) -> {});
    return experiment;
  }

  private static Estimate change(Experiment experiment, CustomerClass of) {
    return experiment.difference(
        BUSY, Discipline.EARSHOT, Discipline.FIRST_COME, of, Measure.MEAN_WAIT);
  }

  private static Outcome outcome(long seconds, boolean answered) {
    return new Outcome(Enquiries.arrival(0, 0, enquiry()), seconds * 1000, answered);
  }
}
