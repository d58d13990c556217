package io.earshot.local.sizing;

import java.util.List;

/** What a centre needs: every figure with its arithmetic, and settings to begin with. */
public final class Sizing {

  private final Demand demand;
  private final Plan plan;
  private final MeasuredCosts costs;
  private final FlinkNeeds flink;
  private final StateNeeds state;
  private final KafkaNeeds kafka;
  private final MachineNeeds machines;

  private Sizing(Demand demand, Plan plan, MeasuredCosts costs) {
    this.demand = demand;
    this.plan = plan;
    this.costs = costs;
    this.flink = new FlinkNeeds(demand, plan, costs);
    this.state = new StateNeeds(demand, plan, costs);
    this.kafka = new KafkaNeeds(demand, plan, costs, state, flink);
    this.machines = new MachineNeeds(demand, plan, costs, flink, state, kafka);
  }

  /** What that demand needs if it is met so. */
  public static Sizing of(Demand demand, Plan plan, MeasuredCosts costs) {
    return new Sizing(demand, plan, costs);
  }

  /** What comes. */
  public Demand demand() {
    return demand;
  }

  /** How it is met. */
  public Plan plan() {
    return plan;
  }

  /** Every figure. Those of a TaskManager are those of a cluster. */
  public List<Section> sections() {
    return List.of(
        traffic(),
        flink.section(),
        machines
            .eachTaskManager()
            .section(machines.slotsEach(), flink.taskManagers(), flink, costs),
        state.section(),
        kafka.section(),
        machines.alone(),
        machines.cluster());
  }

  /**
   * A figure.
   *
   * @throws IllegalArgumentException if there is none of that key
   */
  public Need need(String key) {
    return sections().stream()
        .flatMap(section -> section.needs().stream())
        .filter(need -> need.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no figure " + key));
  }

  /** Lines for Flink's config.yaml, and the command that makes the topics. */
  public List<String> settings() {
    TaskManagerMemory each = machines.eachTaskManager();
    return List.of(
        "parallelism.default: " + flink.slots(),
        "pipeline.max-parallelism: " + flink.maxParallelism(),
        "taskmanager.numberOfTaskSlots: " + machines.slotsEach(),
        "taskmanager.memory.task.heap.size: " + TaskManagerMemory.setting(each.heap()),
        "taskmanager.memory.managed.size: " + TaskManagerMemory.setting(each.managed()),
        "jobmanager.memory.process.size: 1024m",
        "execution.checkpointing.interval: " + plan.checkpoints().toSeconds() + " s",
        "./earshot topics create --partitions " + kafka.partitions());
  }

  private Section traffic() {
    double messages = demand.messagesPerSecond();
    double others = demand.otherEventsPerSecond();
    double begun = 3600 * demand.begunPerSecond();
    return new Section(
        "Together",
        List.of(
            new Need(
                "messagesPerSecond",
                "messages a second",
                messages,
                InWords.number(messages),
                "open × messages a minute ÷ 60"),
            new Need(
                "eventsPerSecond",
                "events a second",
                messages + others,
                InWords.number(messages + others),
                InWords.text(
                    "with %s a second that are no messages: starts, who joins, ends",
                    InWords.number(others))),
            new Need(
                "conversationsPerHour",
                "conversations an hour",
                begun,
                InWords.number(begun),
                "Little's law: open ÷ how long they last")));
  }
}
