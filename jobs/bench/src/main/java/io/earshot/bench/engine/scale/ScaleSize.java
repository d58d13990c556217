package io.earshot.bench.engine.scale;

import io.earshot.bench.engine.site.ClusterSize;
import java.util.Map;

/**
 * How large the runs of scale are.
 *
 * @param rounds how often each cell is measured
 * @param messages of Earshot in a round; the bare job gets {@value #BARE_SHARE} times as many
 * @param warmUp messages of Earshot before the first round
 * @param prefixes of how many different conversations the open ones are copies
 * @param heapMegabytes of a TaskManager
 * @param managedMegabytes for RocksDB's caches and buffers
 * @param flink settings of Flink for all jobs
 */
public record ScaleSize(
    int rounds,
    long messages,
    long warmUp,
    int prefixes,
    int heapMegabytes,
    int managedMegabytes,
    Map<String, String> flink) {

  /** So that both jobs are measured for about as long. */
  static final int BARE_SHARE = 4;

  long messagesOf(Job job) {
    return job == Job.BARE ? BARE_SHARE * messages : messages;
  }

  long warmUpOf(Job job) {
    return job == Job.BARE ? BARE_SHARE * warmUp : warmUp;
  }

  ClusterSize cluster(int parallelism) {
    return new ClusterSize(parallelism, heapMegabytes, managedMegabytes);
  }
}
