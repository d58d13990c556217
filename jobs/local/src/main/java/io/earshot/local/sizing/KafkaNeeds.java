package io.earshot.local.sizing;

import io.earshot.local.sizing.MeasuredCosts.ReaderCost;
import io.earshot.local.sizing.MeasuredCosts.TopicCost;
import io.earshot.wire.Topic;
import io.earshot.wire.Topics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Processor time, traffic, partitions and disk of Kafka. */
final class KafkaNeeds {

  private static final int LEAST_PARTITIONS = 4;
  private static final double LARGE = 0.02;

  private final Demand demand;
  private final Plan plan;
  private final MeasuredCosts costs;
  private final StateNeeds state;
  private final FlinkNeeds flink;

  KafkaNeeds(Demand demand, Plan plan, MeasuredCosts costs, StateNeeds state, FlinkNeeds flink) {
    this.demand = demand;
    this.plan = plan;
    this.costs = costs;
    this.state = state;
    this.flink = flink;
  }

  /** Without copies. */
  double busy() {
    return demand.messagesPerSecond() * micros() / 1e6;
  }

  /** With so many copies of each record, the first included. */
  double cores(int copies) {
    return plan.coresFor(busy() * copyFactor(copies));
  }

  /** What centre and job write, once. */
  double inPerSecond() {
    return Topics.all().stream().mapToDouble(this::bytesPerSecond).sum();
  }

  double eventsPerSecond() {
    return bytesPerSecond(Topics.CONVERSATION_EVENTS);
  }

  /** What is read: by the job, by the board and by others. */
  double outPerSecond() {
    double written = inPerSecond() - eventsPerSecond();
    return eventsPerSecond()
        + bytesPerSecond(Topics.CONVERSATIONS)
        + written * (1 + plan.consumers());
  }

  /** What brokers send each other. */
  double copiedPerSecond(int copies) {
    return inPerSecond() * (copies - 1);
  }

  /** So that every subtask reads as many, and the parallelism may still double. */
  int partitions() {
    return Math.max(LEAST_PARTITIONS, 2 * flink.slots());
  }

  /** Of one copy. */
  double diskBytes() {
    return Topics.all().stream().mapToDouble(this::diskOf).sum();
  }

  Section section() {
    List<Need> needs = new ArrayList<>(processorNeeds());
    needs.add(
        new Need(
            "kafkaInBytesPerSecond",
            "in",
            inPerSecond(),
            InWords.bytes(inPerSecond()) + "/s",
            InWords.text(
                "%s messages/s × %s of the centre's events and %s that the job writes",
                InWords.number(demand.messagesPerSecond()),
                InWords.bytes(eventsPerSecond() / demand.messagesPerSecond()),
                InWords.bytes((inPerSecond() - eventsPerSecond()) / demand.messagesPerSecond()))));
    needs.add(
        new Need(
            "kafkaOutBytesPerSecond",
            "out",
            outPerSecond(),
            InWords.bytes(outPerSecond()) + "/s",
            InWords.text(
                "to the job its events and conversations.v1, to the board%s what the job writes",
                plan.consumers() == 0 ? "" : " and " + plan.consumers() + " more")));
    needs.addAll(diskNeeds());
    return new Section("Kafka, before copies", needs);
  }

  private List<Need> processorNeeds() {
    return List.of(
        new Need(
            "kafkaCoresBusy",
            "cores busy",
            busy(),
            InWords.cores(busy()),
            InWords.text(
                "%s messages/s × %s µs",
                InWords.number(demand.messagesPerSecond()), InWords.number(micros()))),
        new Need(
            "kafkaCores",
            "cores to have",
            cores(1),
            InWords.cores(cores(1)),
            plan.coresInWords(busy())),
        new Need(
            "partitions",
            "partitions",
            partitions(),
            InWords.number(partitions()),
            InWords.text(
                "of the topics that grow: twice the parallelism, at least %d", LEAST_PARTITIONS)));
  }

  private List<Need> diskNeeds() {
    List<Need> needs = new ArrayList<>();
    List<Topic<?>> largestFirst = new ArrayList<>(Topics.all());
    largestFirst.sort(Comparator.comparingDouble(topic -> -diskOf(topic)));
    double rest = 0;
    for (Topic<?> topic : largestFirst) {
      if (diskOf(topic) < LARGE * diskBytes()) {
        rest += diskOf(topic);
      } else {
        needs.add(diskNeed(topic));
      }
    }
    needs.add(
        new Need(
            "diskBytes.others", "disk, others", rest, InWords.bytes(rest), "all other topics"));
    needs.add(
        new Need(
            "kafkaDiskBytes",
            "disk",
            diskBytes(),
            InWords.bytes(diskBytes()),
            "all topics together"));
    return needs;
  }

  private Need diskNeed(Topic<?> topic) {
    return new Need(
        "diskBytes." + topic.name(),
        "disk, " + topic.name(),
        diskOf(topic),
        InWords.bytes(diskOf(topic)),
        isOfKeys(topic)
            ? InWords.text(
                "%s keys × %s × %s until it is compacted",
                InWords.number(keysOf(topic)),
                InWords.bytes(costOf(topic).bytesEach()),
                InWords.number(costs.assumed().compactedSpace()))
            : InWords.text(
                "%s/s × %s busy hours a day × %s days",
                InWords.bytes(bytesPerSecond(topic)),
                InWords.number(plan.busyHours()),
                InWords.number(Objects.requireNonNull(plan.daysOf(topic)))));
  }

  private double diskOf(Topic<?> topic) {
    return isOfKeys(topic) ? bytesOfKeys(topic) : bytesOfDays(topic, plan.daysOf(topic));
  }

  /** Whether it is compaction that keeps it small, rather than time. */
  private boolean isOfKeys(Topic<?> topic) {
    return topic.cleanup().isCompacted()
        && bytesOfKeys(topic) < bytesOfDays(topic, plan.daysOf(topic));
  }

  private double bytesOfKeys(Topic<?> topic) {
    return keysOf(topic) * costOf(topic).bytesEach() * costs.assumed().compactedSpace();
  }

  private double bytesOfDays(Topic<?> topic, @Nullable Double days) {
    return days == null
        ? Double.POSITIVE_INFINITY
        : bytesPerSecond(topic) * plan.busyHours() * 3600 * days;
  }

  /** Of a compacted topic, as far as it grows with what comes; at most one alert a conversation. */
  private double keysOf(Topic<?> topic) {
    if (topic.equals(Topics.CONVERSATIONS)) {
      return demand.conversations() + state.ended();
    }
    Double days = plan.daysOf(topic);
    if (days != null) {
      return demand.begunPerSecond() * plan.busyHours() * 3600 * days;
    }
    return topic.equals(Topics.CUSTOMERS) ? state.customers() : 0;
  }

  private double bytesPerSecond(Topic<?> topic) {
    return demand.messagesPerSecond() * costOf(topic).bytes();
  }

  private TopicCost costOf(Topic<?> topic) {
    return costs.topics().getOrDefault(topic.name(), new TopicCost(0, 0));
  }

  private double micros() {
    ReaderCost cost = Objects.requireNonNull(costs.readers().get(plan.reader()));
    return cost.kafkaMicros();
  }

  double copyFactor(int copies) {
    return 1 + costs.assumed().replicaShare() * (copies - 1);
  }
}
