package io.earshot.pipeline.step;

import static io.earshot.pipeline.given.Scored.even;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.language.ReadingException;
import io.earshot.language.cascade.GaveWay;
import io.earshot.pipeline.given.Script;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.testutils.MetricListener;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.junit.jupiter.api.Test;

final class ReaderMetricsTest {

  private static final ReadingException FAILURE =
      new ReadingException("no memory", new IllegalStateException());

  private final MetricListener listener = new MetricListener();
  private long now = 5;
  private final ReaderMetrics metrics = new ReaderMetrics(listener.getMetricGroup(), () -> now);

  @Test
  void messagesAreCountedByWhoReadThem() {
    metrics.read(even(Script.call("c1").customer(1, "Hello?")));

    assertThat(counted("scored")).isOne();
    assertThat(counted("abstained")).isZero();
    assertThat(counted("reader", "LINEAR", "messages")).isOne();
    assertThat(counted("reader", "ENCODER", "messages")).isZero();
  }

  @Test
  void batchesAndTheTimeTheyTookAreCounted() {
    metrics.encoderRead(3, 7_000_000);
    metrics.encoderRead(5, 9_000_500);

    Histogram batches = listener.getHistogram("batch-size").orElseThrow();
    assertThat(batches.getCount()).isEqualTo(2);
    assertThat(batches.getStatistics().getMax()).isEqualTo(5);
    assertThat(counted("encoder-micros")).isEqualTo(16_000);
  }

  @Test
  void whatTheEncoderDidNotReadIsCountedByReason() {
    metrics.gaveWay(GaveWay.LAG);
    metrics.gaveWay(GaveWay.LAG);
    metrics.gaveWay(GaveWay.BUDGET);

    assertThat(counted("reason", "LAG", "gave-way")).isEqualTo(2);
    assertThat(counted("reason", "BUDGET", "gave-way")).isOne();
    assertThat(counted("reason", "FAILURE", "gave-way")).isZero();
  }

  @Test
  void anEngineThatFailsAgainAndAgainIsLoggedOnceAMinute() {
    try (Log log = new Log()) {
      metrics.encoderFailed(FAILURE);
      now += 59_999;
      metrics.encoderFailed(FAILURE);
      metrics.encoderFailed(FAILURE);
      assertThat(log.lines).hasSize(1);
      now += 1;
      metrics.encoderFailed(FAILURE);

      assertThat(counted("encoder-failures")).isEqualTo(4);
      assertThat(log.lines)
          .containsExactly(
              "The encoder failed, 1 times since this was last said; the linear reader stands in",
              "The encoder failed, 3 times since this was last said; the linear reader stands in");
    }
  }

  private long counted(String... name) {
    return listener.getCounter(name).map(Counter::getCount).orElseThrow();
  }

  /** What the step logs while it is open. */
  private static final class Log extends AbstractAppender implements AutoCloseable {

    private final List<String> lines = new ArrayList<>();
    private final Logger logger = (Logger) LogManager.getLogger(ScoreMessage.class);
    private final Level before = logger.getLevel();

    Log() {
      super("captured", null, null, false, Property.EMPTY_ARRAY);
      start();
      logger.addAppender(this);
      logger.setLevel(Level.ERROR);
    }

    @Override
    public void append(LogEvent event) {
      lines.add(event.getMessage().getFormattedMessage());
    }

    @Override
    public void close() {
      logger.setLevel(before);
      logger.removeAppender(this);
    }
  }
}
