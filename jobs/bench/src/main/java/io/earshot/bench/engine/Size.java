package io.earshot.bench.engine;

import java.time.Duration;
import java.util.Map;

/**
 * How large a measurement is, and what it tries.
 *
 * @param rounds how often each cell is measured
 * @param each how long a paced cell sends
 * @param warmUp how long each scenario is warmed up
 * @param drain messages of an unthrottled cell
 * @param open conversations that are open at once
 * @param parallelism of the jobs
 * @param flink settings of Flink that all jobs are to have beside those they need, for trying one
 */
public record Size(
    int rounds,
    Duration each,
    Duration warmUp,
    long drain,
    int open,
    int parallelism,
    Map<String, String> flink) {

  /** About an hour with all scenarios. */
  public static final Size FULL =
      new Size(5, Duration.ofSeconds(12), Duration.ofSeconds(60), 200_000, 2_000, 1, Map.of());

  /** Two or three minutes, for a look: too short for the compiler to be done. */
  public static final Size QUICK =
      new Size(1, Duration.ofSeconds(4), Duration.ofSeconds(5), 10_000, 500, 1, Map.of());

  /** The same, measured so often. */
  Size withRounds(int often) {
    return new Size(often, each, warmUp, drain, open, parallelism, flink);
  }

  /** The same, with these settings of Flink. */
  Size withFlink(Map<String, String> settings) {
    return new Size(rounds, each, warmUp, drain, open, parallelism, settings);
  }
}
