package io.earshot.pipeline.memory;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.jspecify.annotations.Nullable;

/** Gives every partition to a reader, once; its state is whether it has. */
final class MemoryEnumerator implements SplitEnumerator<MemorySplit, Boolean> {

  private final SplitEnumeratorContext<MemorySplit> context;
  private final int partitions;
  private final boolean bounded;
  private boolean given;

  MemoryEnumerator(
      SplitEnumeratorContext<MemorySplit> context, int partitions, boolean bounded, boolean given) {
    this.context = context;
    this.partitions = partitions;
    this.bounded = bounded;
    this.given = given;
  }

  @Override
  public void start() {}

  @Override
  public void addReader(int reader) {
    if (context.registeredReaders().size() < context.currentParallelism()) {
      return;
    }
    if (!given) {
      given = true;
      IntStream.range(0, partitions).forEach(this::give);
    }
    if (bounded) {
      IntStream.range(0, context.currentParallelism()).forEach(context::signalNoMoreSplits);
    }
  }

  private void give(int partition) {
    context.assignSplit(new MemorySplit(partition, 0), partition % context.currentParallelism());
  }

  @Override
  public void addSplitsBack(List<MemorySplit> splits, int reader) {
    splits.forEach(split -> context.assignSplit(split, reader));
  }

  @Override
  public void handleSplitRequest(int reader, @Nullable String host) {}

  @Override
  public Boolean snapshotState(long checkpointId) {
    return given;
  }

  @Override
  public void close() {}
}
