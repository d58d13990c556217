package io.earshot.pipeline.step;

import io.earshot.domain.reading.ReaderKind;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.status.StatusNote;
import io.earshot.language.ReadingException;
import io.earshot.language.cascade.GaveWay;
import io.earshot.language.cascade.ReadingWatch;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who reads how much, and when the encoder does not. */
final class ReaderMetrics implements ReadingWatch {

  private static final Logger LOG = LoggerFactory.getLogger(ScoreMessage.class);
  private static final int BATCHES_SHOWN = 500;
  private static final long QUIET_MILLIS = 60_000;
  private static final long NANOS_A_MICRO = 1_000;

  private final Counter scored;
  private final Counter abstained;
  private final Map<ReaderKind, Counter> readBy = new EnumMap<>(ReaderKind.class);
  private final Map<GaveWay, Counter> gaveWay = new EnumMap<>(GaveWay.class);
  private final Counter failures;
  private final Counter encoderMicros;
  private final Histogram batches;
  private final LongSupplier millis;
  private final Map<ReaderKind, Long> noted = new EnumMap<>(ReaderKind.class);
  private @Nullable Long lagMillis;
  private long failuresUntold;
  private long toldAt;

  /** Metrics in this group. */
  ReaderMetrics(MetricGroup group, LongSupplier millis) {
    this.millis = millis;
    this.toldAt = millis.getAsLong() - QUIET_MILLIS;
    scored = group.counter("scored");
    abstained = group.counter("abstained");
    for (ReaderKind reader : ReaderKind.values()) {
      readBy.put(reader, group.addGroup("reader", reader.name()).counter("messages"));
    }
    for (GaveWay reason : GaveWay.values()) {
      gaveWay.put(reason, group.addGroup("reason", reason.name()).counter("gave-way"));
    }
    failures = group.counter("encoder-failures");
    encoderMicros = group.counter("encoder-micros");
    batches = group.histogram("batch-size", new DescriptiveStatisticsHistogram(BATCHES_SHOWN));
  }

  /** A message goes on. */
  void read(ScoredMessage message) {
    (message.sentiment() == null ? abstained : scored).inc();
    Objects.requireNonNull(readBy.get(message.model().reader())).inc();
  }

  /** A message is to be read that has been there for so long. */
  void lag(long recordAgeMillis) {
    lagMillis = lagMillis == null ? recordAgeMillis : Math.max(lagMillis, recordAgeMillis);
  }

  /** What was read since the last note. */
  StatusNote note(int task, boolean encoderLetIn) {
    Map<String, Long> messages = new HashMap<>();
    readBy.forEach(
        (reader, counter) -> {
          Long before = noted.put(reader, counter.getCount());
          long more = counter.getCount() - (before == null ? 0 : before);
          if (more > 0) {
            messages.put(reader.name(), more);
          }
        });
    StatusNote note = StatusNote.ofReading(task, lagMillis, encoderLetIn, Map.copyOf(messages));
    lagMillis = null;
    return note;
  }

  @Override
  public void encoderRead(int messages, long nanos) {
    batches.update(messages);
    encoderMicros.inc(nanos / NANOS_A_MICRO);
  }

  @Override
  public void gaveWay(GaveWay reason) {
    Objects.requireNonNull(gaveWay.get(reason)).inc();
  }

  /** Loud, but not at every batch: an engine that fails once may fail each time. */
  @Override
  public void encoderFailed(ReadingException failure) {
    failures.inc();
    failuresUntold++;
    long now = millis.getAsLong();
    if (now - toldAt >= QUIET_MILLIS) {
      LOG.error(
          "The encoder failed, {} times since this was last said; the linear reader stands in",
          failuresUntold,
          failure);
      failuresUntold = 0;
      toldAt = now;
    }
  }
}
