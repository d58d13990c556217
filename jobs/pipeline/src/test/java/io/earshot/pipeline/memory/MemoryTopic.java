package io.earshot.pipeline.memory;

import io.earshot.wire.record.RawRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A topic in this JVM: partitions that can be appended to while a job reads them. */
public final class MemoryTopic {

  private static final Map<String, MemoryTopic> ALL = new ConcurrentHashMap<>();

  private final String id = UUID.randomUUID().toString();
  private final List<List<RawRecord>> partitions = new ArrayList<>();
  private CompletableFuture<Void> appended = new CompletableFuture<>();

  /** An empty topic with so many partitions. */
  public MemoryTopic(int count) {
    for (int i = 0; i < count; i++) {
      partitions.add(new ArrayList<>());
    }
    ALL.put(id, this);
  }

  static MemoryTopic of(String id) {
    MemoryTopic topic = ALL.get(id);
    if (topic == null) {
      throw new IllegalStateException("no topic " + id + " in this JVM");
    }
    return topic;
  }

  String id() {
    return id;
  }

  int partitions() {
    return partitions.size();
  }

  /** Writes a record to the partition of its key. */
  public void append(String key, byte @Nullable [] value) {
    append(Math.floorMod(key.hashCode(), partitions.size()), key, value);
  }

  /** Writes a record to this partition. */
  public synchronized void append(int partition, String key, byte @Nullable [] value) {
    List<RawRecord> records = partitions.get(partition);
    records.add(
        new RawRecord(
            "memory",
            partition,
            records.size(),
            RawRecord.NO_TIMESTAMP,
            key.getBytes(java.nio.charset.StandardCharsets.UTF_8),
            value));
    CompletableFuture<Void> waiting = appended;
    appended = new CompletableFuture<>();
    waiting.complete(null);
  }

  synchronized @Nullable RawRecord at(int partition, int offset) {
    List<RawRecord> records = partitions.get(partition);
    return offset < records.size() ? records.get(offset) : null;
  }

  /** Completes with the next record; to be asked for before looking whether there is one. */
  synchronized CompletableFuture<Void> appended() {
    return appended;
  }
}
