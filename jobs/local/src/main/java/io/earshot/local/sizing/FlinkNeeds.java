package io.earshot.local.sizing;

import io.earshot.local.sizing.MeasuredCosts.ReaderCost;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Processor time and parallelism of the job. */
final class FlinkNeeds {

  /** Of a TaskManager in a cluster: small enough that the loss of one is no drama. */
  static final int SLOTS_EACH = 4;

  private static final int LEAST_MAX_PARALLELISM = 128;
  private static final double STOP_SECONDS = 60;

  private final Demand demand;
  private final Plan plan;
  private final ReaderCost cost;

  FlinkNeeds(Demand demand, Plan plan, MeasuredCosts costs) {
    this.demand = demand;
    this.plan = plan;
    this.cost = Objects.requireNonNull(costs.readers().get(plan.reader()));
  }

  double busy() {
    return demand.messagesPerSecond() * cost.flinkMicros() / 1e6;
  }

  double cores() {
    return plan.coresFor(busy());
  }

  int slots() {
    return (int) Math.max(1, Math.ceil(cores()));
  }

  int taskManagers() {
    return (int) Math.ceil(slots() / (double) SLOTS_EACH);
  }

  /** Where rescaling ends; it belongs to the state and may not change. */
  int maxParallelism() {
    int most = LEAST_MAX_PARALLELISM;
    while (most < 8 * slots()) {
      most *= 2;
    }
    return most;
  }

  double allocatedPerSecondAtPeak() {
    return demand.messagesPerSecond() * plan.peak() * cost.allocatedBytes();
  }

  Section section() {
    List<Need> needs = new ArrayList<>();
    needs.add(
        new Need(
            "flinkCoresBusy",
            "cores busy",
            busy(),
            InWords.cores(busy()),
            InWords.text(
                "%s messages/s × %s µs",
                InWords.number(demand.messagesPerSecond()), InWords.number(cost.flinkMicros()))));
    needs.add(
        new Need(
            "flinkCores",
            "cores to have",
            cores(),
            InWords.cores(cores()),
            plan.coresInWords(busy())));
    needs.add(
        new Need(
            "parallelism",
            "parallelism",
            slots(),
            InWords.number(slots()),
            "a slot is a core to have"));
    double load = busy() * plan.peak() / slots();
    double catchUp = STOP_SECONDS * load / (1 - load);
    needs.add(
        new Need(
            "catchUpSeconds",
            "after a stop of a minute",
            catchUp,
            InWords.seconds(catchUp),
            InWords.text(
                "until it has caught up at peak: 60 s × %.2f ÷ (1 - %.2f), the slots' load",
                load, load)));
    return new Section("Flink", needs);
  }
}
