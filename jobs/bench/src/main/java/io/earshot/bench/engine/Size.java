package io.earshot.bench.engine;

import java.time.Duration;

/**
 * How large a measurement is.
 *
 * @param rounds how often each cell is measured
 * @param each how long a paced cell sends
 * @param warmUp how long each scenario is warmed up
 * @param drain messages of an unthrottled cell
 * @param open conversations that are open at once
 * @param parallelism of the jobs
 */
public record Size(
    int rounds, Duration each, Duration warmUp, long drain, int open, int parallelism) {

  /** About half an hour. */
  public static final Size FULL =
      new Size(5, Duration.ofSeconds(12), Duration.ofSeconds(40), 200_000, 2_000, 1);

  /** About two minutes, for a look: too short for the compiler to be done. */
  public static final Size QUICK =
      new Size(1, Duration.ofSeconds(5), Duration.ofSeconds(8), 20_000, 500, 1);
}
