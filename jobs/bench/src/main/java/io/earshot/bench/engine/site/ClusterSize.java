package io.earshot.bench.engine.site;

/**
 * How large a cluster is.
 *
 * @param heapMegabytes of the TaskManager
 * @param managedMegabytes for RocksDB
 */
public record ClusterSize(int parallelism, int heapMegabytes, int managedMegabytes) {

  /** What the job is measured with, unless much is to be kept: 1 GB of heap, 256 MB for RocksDB. */
  public static ClusterSize usual(int parallelism) {
    return new ClusterSize(parallelism, 1024, 256);
  }
}
