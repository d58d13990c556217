package io.earshot.local.sizing;

import java.util.List;

/**
 * The memory of a TaskManager, put together as Flink does it.
 *
 * @param heap of the job, in bytes
 * @param managed for RocksDB
 * @param network for Flink's buffers
 * @param process all of it
 */
record TaskManagerMemory(double heap, double managed, double network, double process) {

  private static final double MEGABYTE = 1_048_576;
  private static final double LEAST_HEAP = 512 * MEGABYTE;
  private static final double FRAMEWORK = 128 * MEGABYTE;
  private static final double METASPACE = 256 * MEGABYTE;
  private static final double LEAST_OVERHEAD = 192 * MEGABYTE;
  private static final double MOST_OVERHEAD = 1024 * MEGABYTE;

  /** Flink's own shares of network buffers and of what the JVM takes beside. */
  private static final double SHARE = 0.1;

  private static final double LIVE_TIMES = 2;
  private static final double YOUNG_SECONDS = 2;

  /** Of one of so many TaskManagers with so many slots each. */
  static TaskManagerMemory of(
      int slots, int taskManagers, FlinkNeeds flink, StateNeeds state, MeasuredCosts costs) {
    double young = YOUNG_SECONDS * flink.allocatedPerSecondAtPeak() / taskManagers;
    double heap = Math.max(LEAST_HEAP, LIVE_TIMES * slots * costs.state().liveHeapBytes() + young);
    double managed =
        Math.max(
            slots * costs.assumed().leastManagedBytes(),
            state.workingBytes() / costs.assumed().cacheShare() / taskManagers);
    double flinkBytes = (heap + managed + 2 * FRAMEWORK) / (1 - SHARE);
    double network = SHARE * flinkBytes;
    double without = flinkBytes + METASPACE;
    double overhead =
        Math.min(MOST_OVERHEAD, Math.max(LEAST_OVERHEAD, without * SHARE / (1 - SHARE)));
    return new TaskManagerMemory(heap, managed, network, without + overhead);
  }

  /** Whole megabytes as Flink reads them. */
  static String setting(double bytes) {
    return InWords.text("%.0fm", Math.ceil(bytes / MEGABYTE));
  }

  Section section(int slots, int taskManagers, FlinkNeeds flink, MeasuredCosts costs) {
    return new Section(
        InWords.text(
            "Memory of a TaskManager, %d of them with %s each",
            taskManagers, InWords.count(slots, "slot")),
        List.of(
            new Need(
                "taskHeapBytes",
                "heap of the job",
                heap,
                InWords.bytes(heap),
                InWords.text(
                    "2 × %d × %s live + 2 s of %s/s allocated at peak; at least %s",
                    slots,
                    InWords.bytes(costs.state().liveHeapBytes()),
                    InWords.bytes(flink.allocatedPerSecondAtPeak() / taskManagers),
                    InWords.bytes(LEAST_HEAP))),
            new Need(
                "managedBytes",
                "managed, for RocksDB",
                managed,
                InWords.bytes(managed),
                InWords.text(
                    "its part of the open state and its customers ÷ %s; at least %s a slot",
                    InWords.number(costs.assumed().cacheShare()),
                    InWords.bytes(costs.assumed().leastManagedBytes()))),
            new Need(
                "taskManagerBytes",
                "the whole process",
                process,
                InWords.bytes(process),
                "with Flink's own: framework, network buffers, metaspace, overhead")));
  }
}
