package io.earshot.pipeline.memory;

import io.earshot.wire.record.RawRecord;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;

/** Reads its partitions in turns, {@code stride} records of one before the next has its turn. */
final class MemoryReader implements SourceReader<RawRecord, MemorySplit> {

  private final MemoryTopic topic;
  private final int stride;
  private final Deque<MemorySplit> splits = new ArrayDeque<>();
  private CompletableFuture<Void> available = new CompletableFuture<>();
  private boolean bounded;
  private int turn;

  MemoryReader(MemoryTopic topic, int stride) {
    this.topic = topic;
    this.stride = stride;
  }

  @Override
  public void start() {}

  @Override
  public InputStatus pollNext(ReaderOutput<RawRecord> output) {
    CompletableFuture<Void> appended = topic.appended();
    for (int tried = 0; tried < splits.size(); tried++) {
      MemorySplit split = splits.removeFirst();
      RawRecord record = topic.at(split.partition(), split.next());
      if (record == null) {
        splits.addLast(split);
        turn = 0;
        continue;
      }
      put(new MemorySplit(split.partition(), split.next() + 1));
      output.collect(record);
      return InputStatus.MORE_AVAILABLE;
    }
    if (bounded) {
      return InputStatus.END_OF_INPUT;
    }
    available = splits.isEmpty() ? available : appended;
    return InputStatus.NOTHING_AVAILABLE;
  }

  private void put(MemorySplit split) {
    turn = (turn + 1) % stride;
    if (turn == 0) {
      splits.addLast(split);
    } else {
      splits.addFirst(split);
    }
  }

  @Override
  public List<MemorySplit> snapshotState(long checkpointId) {
    return List.copyOf(splits);
  }

  @Override
  public CompletableFuture<Void> isAvailable() {
    return available;
  }

  @Override
  public void addSplits(List<MemorySplit> more) {
    splits.addAll(more);
    available.complete(null);
  }

  @Override
  public void notifyNoMoreSplits() {
    bounded = true;
    available.complete(null);
  }

  @Override
  public void close() {}
}
