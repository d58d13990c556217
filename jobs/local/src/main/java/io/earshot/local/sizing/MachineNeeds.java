package io.earshot.local.sizing;

import java.util.List;

/** All of it together: on one machine, and on a cluster. */
final class MachineNeeds {

  private static final double GIGABYTE = 1e9;
  private static final double JOB_MANAGER_BYTES = 1.1 * GIGABYTE;
  private static final double BROKER_HEAP_BYTES = 1.1 * GIGABYTE;
  private static final double LEAST_CACHE_BYTES = GIGABYTE;
  private static final double CORES_OF_A_BROKER = 8;

  /** The JobManager, Kafka's controller and the system itself. */
  private static final double CORES_BESIDE = 1;

  private final Demand demand;
  private final Plan plan;
  private final MeasuredCosts costs;
  private final FlinkNeeds flink;
  private final StateNeeds state;
  private final KafkaNeeds kafka;

  MachineNeeds(
      Demand demand,
      Plan plan,
      MeasuredCosts costs,
      FlinkNeeds flink,
      StateNeeds state,
      KafkaNeeds kafka) {
    this.demand = demand;
    this.plan = plan;
    this.costs = costs;
    this.flink = flink;
    this.state = state;
    this.kafka = kafka;
  }

  private double boardCores() {
    return plan.coresFor(demand.messagesPerSecond() * costs.board().micros() / 1e6);
  }

  private double boardBytes() {
    return costs.board().baseBytes() + demand.conversations() * costs.board().conversationBytes();
  }

  private double cacheBytes(double writtenPerSecond) {
    return Math.max(
        LEAST_CACHE_BYTES, writtenPerSecond * plan.peak() * costs.assumed().pageCacheSeconds());
  }

  /** Everything on one machine, without copies. */
  Section alone() {
    return new Section(
        "All on one machine", List.of(aloneCores(), aloneMemory(), aloneDisk(), aloneNetwork()));
  }

  private Need aloneCores() {
    double cores = Math.ceil(flink.cores() + kafka.cores(1) + boardCores() + CORES_BESIDE);
    return new Need(
        "machineCores",
        "cores",
        cores,
        InWords.number(cores),
        InWords.text(
            "%s Flink + %s Kafka + %s board + %s for what is beside",
            InWords.cores(flink.cores()),
            InWords.cores(kafka.cores(1)),
            InWords.cores(boardCores()),
            InWords.number(CORES_BESIDE)));
  }

  private Need aloneMemory() {
    double worker = TaskManagerMemory.of(flink.slots(), 1, flink, state, costs).process();
    double cache = cacheBytes(kafka.inPerSecond());
    double memory = worker + JOB_MANAGER_BYTES + BROKER_HEAP_BYTES + cache + boardBytes();
    return new Need(
        "machineMemoryBytes",
        "memory",
        memory,
        InWords.bytes(memory),
        InWords.text(
            "%s TaskManager + %s JobManager + %s Kafka + %s file cache + %s board",
            InWords.bytes(worker),
            InWords.bytes(JOB_MANAGER_BYTES),
            InWords.bytes(BROKER_HEAP_BYTES),
            InWords.bytes(cache),
            InWords.bytes(boardBytes())));
  }

  private Need aloneDisk() {
    double disk = state.diskBytes() + state.checkpointDiskBytes() + kafka.diskBytes();
    return new Need(
        "machineDiskBytes",
        "disk",
        disk,
        InWords.bytes(disk),
        InWords.text(
            "%s RocksDB + %s checkpoints + %s Kafka",
            InWords.bytes(state.diskBytes()),
            InWords.bytes(state.checkpointDiskBytes()),
            InWords.bytes(kafka.diskBytes())));
  }

  private Need aloneNetwork() {
    double events = kafka.eventsPerSecond();
    double network = events + (kafka.inPerSecond() - events) * plan.consumers();
    return new Need(
        "machineNetworkBytesPerSecond",
        "network at peak",
        network * plan.peak(),
        InWords.bits(network * plan.peak()),
        "the centre's events; pages of the board are small");
  }

  int brokers() {
    double cores = kafka.cores(plan.replication());
    return (int) Math.max(plan.replication(), Math.ceil(cores / CORES_OF_A_BROKER));
  }

  /** A cluster with copies. */
  Section cluster() {
    int copies = plan.replication();
    return new Section(
        InWords.text("A cluster, %s of each record", copies == 1 ? "1 copy" : copies + " copies"),
        List.of(taskManagers(), jobManager(), brokersNeed(), brokerDisk(), network(), store()));
  }

  private Need taskManagers() {
    TaskManagerMemory each = eachTaskManager();
    return new Need(
        "taskManagers",
        "TaskManagers",
        flink.taskManagers(),
        InWords.number(flink.taskManagers()),
        InWords.text(
            "each %s, %s of memory, %s of disk for RocksDB; one more if one may fail",
            InWords.count(slotsEach(), "core"),
            InWords.bytes(each.process()),
            InWords.bytes(state.diskBytes() / flink.taskManagers())));
  }

  int slotsEach() {
    return Math.min(flink.slots(), FlinkNeeds.SLOTS_EACH);
  }

  TaskManagerMemory eachTaskManager() {
    return TaskManagerMemory.of(slotsEach(), flink.taskManagers(), flink, state, costs);
  }

  private static Need jobManager() {
    return new Need(
        "jobManagers",
        "JobManager",
        1,
        "1",
        InWords.text(
            "1 core, %s; a second one in waiting where it may fail",
            InWords.bytes(JOB_MANAGER_BYTES)));
  }

  private Need brokersNeed() {
    double cores = kafka.cores(plan.replication());
    double written = kafka.inPerSecond() * plan.replication() / brokers();
    return new Need(
        "brokers",
        "brokers",
        brokers(),
        InWords.number(brokers()),
        InWords.text(
            "each %s (%s together: a copy costs %s of the first), %s of memory",
            InWords.count(Math.max(1, Math.ceil(cores / brokers())), "core"),
            InWords.cores(cores),
            InWords.number(costs.assumed().replicaShare()),
            InWords.bytes(BROKER_HEAP_BYTES + cacheBytes(written))));
  }

  private Need brokerDisk() {
    double all = kafka.diskBytes() * plan.replication();
    return new Need(
        "brokerDiskBytes",
        "disk of a broker",
        all / brokers(),
        InWords.bytes(all / brokers()),
        InWords.text(
            "%s × %d ÷ %d", InWords.bytes(kafka.diskBytes()), plan.replication(), brokers()));
  }

  private Need network() {
    double copied = kafka.copiedPerSecond(plan.replication());
    double each =
        plan.peak()
            * Math.max(kafka.inPerSecond() + copied, kafka.outPerSecond() + copied)
            / brokers();
    return new Need(
        "brokerNetworkBytesPerSecond",
        "network of a broker",
        each,
        InWords.bits(each),
        InWords.text(
            "at peak, the busier way: (%s/s to readers + %s/s to copies) ÷ %d",
            InWords.bytes(kafka.outPerSecond()), InWords.bytes(copied), brokers()));
  }

  private Need store() {
    return new Need(
        "checkpointStoreBytes",
        "store of checkpoints",
        state.checkpointDiskBytes(),
        InWords.bytes(state.checkpointDiskBytes()),
        InWords.text(
            "%s × %s, reached from all TaskManagers; takes %s",
            InWords.bytes(state.bytes()),
            InWords.number(costs.assumed().checkpointSpace()),
            InWords.bits(state.newBytesPerSecond())));
  }
}
