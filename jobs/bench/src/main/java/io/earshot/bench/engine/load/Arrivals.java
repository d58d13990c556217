package io.earshot.bench.engine.load;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.BitSet;
import java.util.function.LongPredicate;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * What has arrived on a topic: how late, in microseconds since the event was meant to be sent, and
 * for messages, which. Safe to ask while records arrive.
 */
public final class Arrivals {

  private static final byte[] MESSAGE =
      ("\"messageId\":\"" + Utterance.ID_PREFIX).getBytes(StandardCharsets.UTF_8);
  private static final byte[] CONVERSATION =
      "\"conversationId\":\"".getBytes(StandardCharsets.UTF_8);
  private static final long LONGEST_MICROS = 600_000_000;
  private static final int DIGITS = 3;
  private static final long MICROS = 1000;

  private final @Nullable Causes causes;
  private final LongPredicate timed;
  private final byte[] sought;
  private final Recorder late = new Recorder(LONGEST_MICROS, DIGITS);
  private final BitSet seen = new BitSet();
  private long first;
  private long twice;
  private volatile int different;
  private int holding;

  private Arrivals(@Nullable Causes causes, LongPredicate timed, String sought) {
    this.causes = causes;
    this.timed = timed;
    this.sought = sought.getBytes(StandardCharsets.UTF_8);
  }

  /** On a topic that tells each message once, under its number; other records are passed over. */
  public static Arrivals ofMessages() {
    return ofMessages(number -> true);
  }

  /**
   * Likewise, and only of some messages is it noted how late they are.
   *
   * @param timed of which, by their numbers
   */
  public static Arrivals ofMessages(LongPredicate timed) {
    return new Arrivals(null, timed, "");
  }

  /**
   * Likewise, and it is counted how many records hold that part.
   *
   * @param part of their JSON
   */
  public static Arrivals ofMessagesHolding(String part) {
    return new Arrivals(null, number -> true, part);
  }

  /**
   * On a topic that tells things now and then. Only what is told because of something that was sent
   * counts: its CloudEvents time is that of the event.
   */
  public static Arrivals ofNews(Causes causes) {
    return new Arrivals(causes, number -> true, "");
  }

  void take(ConsumerRecord<byte[], byte[]> record, long nowMicros) {
    byte[] value = record.value();
    if (value == null) {
      return;
    }
    if (causes != null) {
      long at = timeOf(record);
      if (causes.have(textAt(value, CONVERSATION), at)) {
        note(nowMicros, at * MICROS);
      }
      return;
    }
    long number = numberOf(value);
    if (number != Utterance.NO_MESSAGE) {
      if (timed.test(number)) {
        note(nowMicros, timeOf(record) * MICROS);
      }
      mark(number, sought.length > 0 && endOf(sought, value) >= 0);
    }
  }

  private void note(long nowMicros, long meantMicros) {
    late.recordValue(Math.max(0, Math.min(LONGEST_MICROS, nowMicros - meantMicros)));
  }

  private synchronized void mark(long number, boolean holds) {
    int index = (int) (number - first);
    if (index < 0 || seen.get(index)) {
      twice++;
    } else {
      seen.set(index);
      different++;
      holding += holds ? 1 : 0;
    }
  }

  /** What is told from now on belongs to a new measurement, whose first message has that number. */
  public synchronized void begin(long firstMessage) {
    first = firstMessage;
    seen.clear();
    twice = 0;
    different = 0;
    holding = 0;
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

  /** How many different messages hold the part that is counted; 0 where none is. */
  public synchronized long holding() {
    return holding;
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
    int from = endOf(MESSAGE, json);
    if (from < 0) {
      return Utterance.NO_MESSAGE;
    }
    long number = 0;
    for (int i = from; i < json.length && json[i] >= '0' && json[i] <= '9'; i++) {
      number = number * 10 + (json[i] - '0');
    }
    return number;
  }

  /** What stands between these bytes and the next quotation mark; nothing if they do not occur. */
  private static String textAt(byte[] json, byte[] before) {
    int from = endOf(before, json);
    int to = Math.max(from, 0);
    while (from >= 0 && to < json.length && json[to] != '"') {
      to++;
    }
    return new String(json, Math.max(from, 0), to - Math.max(from, 0), StandardCharsets.UTF_8);
  }

  /** Where these bytes first end in the JSON; -1 if they do not occur. */
  private static int endOf(byte[] sought, byte[] json) {
    int last = json.length - sought.length;
    for (int i = 0; i < last; i++) {
      int matched = 0;
      while (matched < sought.length && json[i + matched] == sought[matched]) {
        matched++;
      }
      if (matched == sought.length) {
        return i + matched;
      }
    }
    return -1;
  }
}
