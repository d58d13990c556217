package io.earshot.bench.engine.load;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.BitSet;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * What has arrived on a topic: how late, in microseconds since the event was meant to be sent, and
 * for messages, which. Safe to ask while records arrive.
 */
public final class Arrivals {

  private static final byte[] MESSAGE =
      ("\"messageId\":\"" + Utterance.ID_PREFIX).getBytes(StandardCharsets.UTF_8);
  private static final long LONGEST_MICROS = 600_000_000;
  private static final int DIGITS = 3;
  private static final long MICROS = 1000;

  private final boolean ofMessages;
  private final Recorder late = new Recorder(LONGEST_MICROS, DIGITS);
  private final BitSet seen = new BitSet();
  private long first;
  private long twice;
  private volatile int different;

  private Arrivals(boolean ofMessages) {
    this.ofMessages = ofMessages;
  }

  /** On a topic that tells each message once, under its number; other records are passed over. */
  public static Arrivals ofMessages() {
    return new Arrivals(true);
  }

  /** On a topic that tells things now and then; each is as late as its CloudEvents time says. */
  public static Arrivals ofNews() {
    return new Arrivals(false);
  }

  void take(ConsumerRecord<byte[], byte[]> record, long nowMicros) {
    byte[] value = record.value();
    if (value == null) {
      return;
    }
    if (!ofMessages) {
      note(nowMicros, timeOf(record) * MICROS);
      return;
    }
    long number = numberOf(value);
    if (number != Utterance.NO_MESSAGE) {
      note(nowMicros, timeOf(record) * MICROS);
      mark(number);
    }
  }

  private void note(long nowMicros, long meantMicros) {
    late.recordValue(Math.max(0, Math.min(LONGEST_MICROS, nowMicros - meantMicros)));
  }

  private synchronized void mark(long number) {
    int index = (int) (number - first);
    if (index < 0 || seen.get(index)) {
      twice++;
    } else {
      seen.set(index);
      different++;
    }
  }

  /** What is told from now on belongs to a new measurement, whose first message has that number. */
  public synchronized void begin(long firstMessage) {
    first = firstMessage;
    seen.clear();
    twice = 0;
    different = 0;
    late.reset();
  }

  /** How many different messages have arrived since the beginning of this measurement. */
  public long messages() {
    return different;
  }

  /** How many messages came more than once, or belong to an earlier measurement. */
  public synchronized long repeated() {
    return twice;
  }

  /** How late the records of this measurement were, in microseconds; empties it. */
  public Histogram lateness() {
    return late.getIntervalHistogram();
  }

  /** When it happened: by its CloudEvents time, or else by the time of the record. */
  private static long timeOf(ConsumerRecord<byte[], byte[]> record) {
    Header time = record.headers().lastHeader("ce_time");
    return time == null
        ? record.timestamp()
        : Instant.parse(new String(time.value(), StandardCharsets.UTF_8)).toEpochMilli();
  }

  /** The number in the first messageId of the JSON; {@link Utterance#NO_MESSAGE} without one. */
  static long numberOf(byte[] json) {
    int from = indexOf(json);
    if (from < 0) {
      return Utterance.NO_MESSAGE;
    }
    long number = 0;
    for (int i = from; i < json.length && json[i] >= '0' && json[i] <= '9'; i++) {
      number = number * 10 + (json[i] - '0');
    }
    return number;
  }

  private static int indexOf(byte[] json) {
    int last = json.length - MESSAGE.length;
    for (int i = 0; i < last; i++) {
      int matched = 0;
      while (matched < MESSAGE.length && json[i + matched] == MESSAGE[matched]) {
        matched++;
      }
      if (matched == MESSAGE.length) {
        return i + matched;
      }
    }
    return -1;
  }
}
