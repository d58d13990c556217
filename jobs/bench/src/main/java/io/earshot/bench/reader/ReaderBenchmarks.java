package io.earshot.bench.reader;

import io.earshot.bench.Home;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks of the readers: {@code make bench}. */
public final class ReaderBenchmarks {

  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private ReaderBenchmarks() {}

  /**
   * Measures and prints a table.
   *
   * @param arguments at most one: which benchmarks, as a regular expression
   */
  public static void main(String[] arguments) throws RunnerException {
    String which = arguments.length == 0 ? "Reader" : arguments[0];
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(which)
            .forks(1)
            .jvmArgsAppend("-Dearshot.home=" + Home.own().folder(), "-Xmx2g", "-Xss8m")
            .warmupIterations(3)
            .warmupTime(TimeValue.seconds(2))
            .measurementIterations(5)
            .measurementTime(TimeValue.seconds(2));
    System.out.println(table(run(options)));
  }

  /** Throughput on one thread, with what is allocated. */
  static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
    return new Runner(
            options
                .mode(Mode.Throughput)
                .timeUnit(TimeUnit.SECONDS)
                .threads(1)
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTimeProfiler.class)
                .build())
        .run();
  }

  /** A line a benchmark: messages for each second of processor time, and bytes for each. */
  static String table(Collection<RunResult> results) {
    StringBuilder out =
        new StringBuilder("\n| benchmark | messages/s per core | bytes/message |\n");
    out.append("|---|---|---|\n");
    for (RunResult result : results) {
      double perSecond = 1e9 / second(result, CpuTimeProfiler.NANOS);
      double bytes = second(result, ALLOCATED);
      String line = "| %s | %,.0f | %,.0f |\n";
      out.append(String.format(Locale.ROOT, line, name(result), perSecond, bytes));
    }
    return out.toString();
  }

  private static double second(RunResult result, String name) {
    Result<?> found = result.getSecondaryResults().get(name);
    return found == null ? Double.NaN : found.getScore();
  }

  private static String name(RunResult result) {
    String name = result.getParams().getBenchmark();
    String plain = name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1);
    StringBuilder with = new StringBuilder(plain);
    for (String key : result.getParams().getParamsKeys()) {
      with.append(", ").append(key).append(' ').append(result.getParams().getParam(key));
    }
    return with.toString();
  }
}
