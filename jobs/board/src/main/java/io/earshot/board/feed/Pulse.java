package io.earshot.board.feed;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.Metric;
import org.jspecify.annotations.Nullable;

/**
 * Whether Kafka answers. A consumer does not say that its broker is gone; but one that is there
 * answers a fetch after half a second even if there is nothing new.
 */
final class Pulse {

  private static final long SILENCE_NANOS = Duration.ofSeconds(4).toNanos();

  private volatile long beatNanos;
  private volatile boolean hasBeaten;
  private @Nullable KafkaConsumer<?, ?> felt;
  private @Nullable Metric answers;
  private double seen;

  void beat() {
    beatNanos = System.nanoTime();
    hasBeaten = true;
  }

  /** Looks whether there were answers since the last look. */
  void feel(KafkaConsumer<?, ?> consumer) {
    if (answers == null || felt != consumer) {
      felt = consumer;
      answers = find(consumer);
      seen = 0;
    }
    double now = answers != null && answers.metricValue() instanceof Double total ? total : 0;
    if (now > seen) {
      seen = now;
      beat();
    }
  }

  boolean isBeating() {
    return hasBeaten && System.nanoTime() - beatNanos < SILENCE_NANOS;
  }

  private static @Nullable Metric find(KafkaConsumer<?, ?> consumer) {
    return consumer.metrics().entrySet().stream()
        .filter(
            one ->
                one.getKey().name().equals("response-total")
                    && one.getKey().group().equals("consumer-metrics"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }
}
