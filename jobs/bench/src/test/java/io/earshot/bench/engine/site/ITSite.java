package io.earshot.bench.engine.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ITSite {

  private static final String WHY = "the dog has eaten the first attempt";

  @Test
  void aJobThatBeganAgainIsCountedAndSaysWhy(@TempDir Path folder) {
    try (Site site = Site.ofFlink(folder, ClusterSize.usual(1))) {
      site.submit(Map.of(), ITSite::failOnce);

      Patience patience = new Patience(Duration.ofMinutes(2), "the job to begin again");
      while (site.restarts() == 0) {
        patience.spend();
      }
      assertThat(site.restarts()).isEqualTo(1);
      assertThat(site.failure()).contains("IllegalStateException: " + WHY).doesNotContain("\tat ");
    }
  }

  @Test
  void aJobThatIsNotTakenSaysWhy(@TempDir Path folder) {
    try (Site site = Site.ofFlink(folder, ClusterSize.usual(1))) {
      Map<String, String> nonsense = Map.of("state.backend.type", "no.such.Backend");

      assertThatThrownBy(() -> site.submit(nonsense, ITSite::failOnce))
          .isInstanceOf(BenchException.class)
          .hasMessageContaining("no.such.Backend");
    }
  }

  private static void failOnce(StreamExecutionEnvironment env) {
    env.fromSequence(0, Long.MAX_VALUE)
        .uid("numbers")
        .map(new FailingOnce())
        .uid("failing-once")
        .sinkTo(new DiscardingSink<>())
        .uid("nowhere");
  }

  /** Fails in the first attempt, and does nothing in the next. */
  private static final class FailingOnce extends RichMapFunction<Long, Long> {

    private static final long serialVersionUID = 1L;

    private transient boolean first;

    @Override
    public void open(OpenContext context) {
      first = getRuntimeContext().getTaskInfo().getAttemptNumber() == 0;
    }

    @Override
    public Long map(Long number) throws InterruptedException {
      if (first) {
        throw new IllegalStateException(WHY);
      }
      new CountDownLatch(1).await();
      return number;
    }
  }
}
