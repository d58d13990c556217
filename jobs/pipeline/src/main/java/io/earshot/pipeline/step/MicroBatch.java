package io.earshot.pipeline.step;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What waits to be read together, in the order in which it came. Whoever finds his conversation
 * waiting here waits behind it; all others pass. Not thread-safe.
 */
final class MicroBatch<E> {

  private final int most;
  private final Set<String> conversations = new HashSet<>();
  private List<E> waiting = new ArrayList<>();

  /** An empty one that is full with so many. */
  MicroBatch(int most) {
    this.most = most;
  }

  /** Whether anything of this conversation waits. */
  boolean holds(String conversation) {
    return conversations.contains(conversation);
  }

  /** Lets this wait behind all others. */
  void add(String conversation, E element) {
    conversations.add(conversation);
    waiting.add(element);
  }

  /** Whether no more may wait. */
  boolean isFull() {
    return waiting.size() >= most;
  }

  /** Whether nothing waits. */
  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** Everything that waits, in its order; nothing does any more. */
  List<E> takeAll() {
    List<E> all = waiting;
    waiting = new ArrayList<>();
    conversations.clear();
    return all;
  }
}
