package io.earshot.local.endtoend;

import io.earshot.local.topics.Received;
import io.earshot.local.topics.TopicCounts;
import io.earshot.local.topics.TopicTail;
import io.earshot.wire.Topic;
import io.earshot.wire.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What came out. */
final class Seen {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration QUIET = Duration.ofSeconds(2);

  private final List<Received<?>> all = new ArrayList<>();

  private Seen() {}

  /** Reads until so much is there and then nothing more comes, so that a duplicate would show. */
  static Seen until(String bootstrapServers, int scored, int deadLetters) {
    Seen seen = new Seen();
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (TopicTail tail = TopicTail.fromBeginning(bootstrapServers, TopicCounts.outputs())) {
      while (System.nanoTime() < end) {
        List<Received<?>> more = tail.poll(QUIET);
        seen.all.addAll(more);
        if (more.isEmpty()
            && seen.of(Topics.SCORED_MESSAGES).size() >= scored
            && seen.of(Topics.DEAD_LETTERS).size() >= deadLetters) {
          break;
        }
      }
    }
    return seen;
  }

  <T> List<T> of(Topic<T> topic) {
    List<T> values = new ArrayList<>();
    all.forEach(received -> received.ifOf(topic, values::add));
    return values;
  }
}
