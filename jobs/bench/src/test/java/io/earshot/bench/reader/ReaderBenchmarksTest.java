package io.earshot.bench.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** That the benchmarks run; how fast they are is no test's business. */
class ReaderBenchmarksTest {

  @BeforeAll
  static void theHomeIsTheCheckout() {
    System.setProperty("earshot.home", Path.of("../..").toString());
  }

  @Test
  void everyBenchmarkRunsAndIsInTheTable() throws RunnerException {
    Collection<RunResult> results =
        ReaderBenchmarks.run(
            new OptionsBuilder()
                .include("LinearReader|EncoderReader")
                .param("withTurnsBefore", "true")
                .param("pieces", "25")
                .forks(0)
                .verbosity(VerboseMode.SILENT)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(20)));

    assertThat(results).isNotEmpty();
    assertThat(results).allMatch(result -> result.getPrimaryResult().getScore() > 0);
    assertThat(ReaderBenchmarks.table(results).lines()).hasSize(3 + results.size());
  }
}
