package io.earshot.bench.engine.scale;

import io.earshot.bench.engine.site.Checkpoint;

/**
 * What one job with so many open conversations takes.
 *
 * @param fillSeconds to write the savepoint that it begins with
 * @param checkpoint the last one after the rounds
 * @param heapBefore bytes in use after a full collection, before the rounds
 * @param heapAfter the same after them
 * @param restored from its retained checkpoint after the rounds
 */
public record FloorFacts(
    Job job,
    int conversations,
    double fillSeconds,
    Checkpoint checkpoint,
    long heapBefore,
    long heapAfter,
    Restored restored) {

  /** What a conversation takes in the checkpoint, in bytes. */
  public double bytesEach() {
    return checkpoint.stateBytes() / (double) conversations;
  }
}
