package io.earshot.bench.engine.site;

/**
 * How large a cluster is.
 *
 * @param heapMegabytes of the TaskManager
 * @param managedMegabytes for RocksDB
 */
public record ClusterSize(int parallelism, int heapMegabytes, int managedMegabytes) {}
