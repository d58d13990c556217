package io.earshot.bench.engine.load;

import io.earshot.bench.engine.site.BenchException;
import io.earshot.wire.Topics;
import java.time.Instant;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends a talk to conversation-events.v1. Each event carries the instant at which it was meant to
 * be sent, in the record and in itself: if the sender falls behind, the delay counts as latency (no
 * coordinated omission). Meant instants are whole milliseconds.
 */
public final class LoadGenerator implements AutoCloseable {

  private static final long MILLI = 1_000_000;

  private final Utterances talk;
  private final Causes causes;
  private final KafkaProducer<byte[], byte[]> producer;
  private final AtomicReference<Exception> failure = new AtomicReference<>();

  /**
   * Sends this talk to that Kafka.
   *
   * @param causes is told of every event, before it is sent
   */
  public LoadGenerator(String bootstrapServers, Utterances talk, Causes causes) {
    this.talk = talk;
    this.causes = causes;
    Properties settings = new Properties();
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, "0");
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, "65536");
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, "67108864");
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    ByteArraySerializer bytes = new ByteArraySerializer();
    this.producer = new KafkaProducer<>(settings, bytes, bytes);
  }

  /** The number that the next message will have. */
  public long nextMessage() {
    return talk.messages();
  }

  /**
   * Sends at a rate.
   *
   * @param messages how many messages; what is no message comes on top
   * @param perSecond messages a second
   */
  public Sent paced(long messages, double perSecond) {
    long first = talk.messages();
    long startMillis = System.currentTimeMillis() + 1;
    long offsetNanos = startMillis * MILLI - System.nanoTime();
    long events = 0;
    double perMilli = perSecond / 1000;
    while (talk.messages() - first < messages) {
      long said = talk.messages() - first;
      long dueMillis = startMillis + (long) (said / perMilli);
      long ahead = dueMillis * MILLI - offsetNanos - System.nanoTime();
      if (ahead > 0) {
        LockSupport.parkNanos(ahead);
        continue;
      }
      send(dueMillis);
      events++;
    }
    return sent(first, events, startMillis);
  }

  /** Sends as fast as Kafka takes it. */
  public Sent atOnce(long messages) {
    long first = talk.messages();
    long startMillis = System.currentTimeMillis();
    long events = 0;
    while (talk.messages() - first < messages) {
      send(System.currentTimeMillis());
      events++;
    }
    return sent(first, events, startMillis);
  }

  private Sent sent(long first, long events, long startMillis) {
    producer.flush();
    Exception failed = failure.get();
    if (failed != null) {
      throw new BenchException("Kafka did not take a record: " + failed.getMessage(), failed);
    }
    return new Sent(first, talk.messages() - first, events, startMillis);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the callback takes note of a failure
  private void send(long atMillis) {
    Utterance said = talk.next(Instant.ofEpochMilli(atMillis));
    causes.add(said.conversation(), atMillis);
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            Topics.CONVERSATION_EVENTS.name(), null, atMillis, said.key(), said.json());
    producer.send(record, (where, failed) -> noteFailure(failed));
  }

  private void noteFailure(@Nullable Exception failed) {
    if (failed != null) {
      failure.compareAndSet(null, failed);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
