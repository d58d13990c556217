package io.earshot.bench.engine;

import io.earshot.bench.engine.load.Scripts;
import io.earshot.bench.engine.site.BenchException;
import io.earshot.pipeline.settings.JobSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Measures scenarios in turns: all are set up and warmed up first, then every round visits every
 * cell, so that the machine's noise hits all alike.
 */
public final class SpeedRun {

  /** Of the measured drain: a load that an operator would plan with. */
  private static final double PLANNED = 0.7;

  private static final double WARM_UP_PER_SECOND = 1_000;

  /** Of a warm-up; those of the jobs that do little are over in a second or two. */
  private static final int MOST_DRAINS = 10;

  private final Size size;
  private final Scripts scripts;
  private final Function<Scenario, JobSettings> settings;
  private final Consumer<String> progress;
  private final List<Cell> cells = new ArrayList<>();

  /**
   * A run.
   *
   * @param settings of Earshot in each scenario
   * @param progress is told what is being done, a line each
   */
  public SpeedRun(
      Size size,
      Scripts scripts,
      Function<Scenario, JobSettings> settings,
      Consumer<String> progress) {
    this.size = size;
    this.scripts = scripts;
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Measures these scenarios under these rates, at 70 % of the last drain of each, and in a drain.
   *
   * @param folder for the data of all processes
   * @param rates messages a second
   * @param flames where flame graphs go, or null for none
   * @throws BenchException if a process ends, a job begins again, or a message is not told once
   */
  public void measure(
      List<Scenario> scenarios, List<Integer> rates, Path folder, @Nullable Path flames) {
    List<Course> courses = new ArrayList<>();
    try {
      Map<Scenario, Double> drained = new LinkedHashMap<>();
      for (Scenario scenario : scenarios) {
        progress.accept("Starting: " + scenario.inWords());
        Course course =
            Course.open(
                scenario, folder.resolve(scenario.id()), settings.apply(scenario), scripts, size);
        courses.add(course);
        progress.accept("Warming up: " + scenario.inWords());
        drained.put(scenario, warmUp(course));
        course.pause();
      }
      for (int round = 1; round <= size.rounds(); round++) {
        for (Course course : courses) {
          course.resume();
          for (Load load : loads(rates, drained.getOrDefault(course.scenario(), 1_000.0))) {
            Cell cell = visit(course, load, round);
            if (!load.isPaced()) {
              drained.put(course.scenario(), cell.perSecond());
            }
          }
          course.pause();
        }
      }
      if (flames != null) {
        profile(courses, Load.of(rates.get(0)), flames);
      }
    } finally {
      courses.forEach(Course::close);
    }
  }

  /** Every cell that was measured, each checked; not all of them if the run has failed. */
  public List<Cell> cells() {
    return List.copyOf(cells);
  }

  private void profile(List<Course> courses, Load paced, Path flames) {
    for (Course course : courses) {
      if (course.scenario() != Scenario.RAW) {
        progress.accept("Flame graphs: " + course.scenario().inWords());
        course.resume();
        course.profile(size.drain(), paced, flames);
        course.pause();
      }
    }
  }

  private static List<Load> loads(List<Integer> rates, double drain) {
    List<Load> loads = new ArrayList<>();
    for (int rate : rates) {
      loads.add(Load.of(rate));
    }
    loads.add(new Load("70 % of the drain", PLANNED * drain));
    loads.add(Load.DRAIN);
    return loads;
  }

  /** Until the compiler is done with it; the messages a second of the last drain are returned. */
  private double warmUp(Course course) {
    long seconds = size.warmUp().toSeconds();
    course.measure(
        new Load("warm-up", WARM_UP_PER_SECOND), (long) (seconds * WARM_UP_PER_SECOND), 0);
    double perSecond = 0;
    double drained = 0;
    for (int drain = 0; drain < MOST_DRAINS && drained < seconds; drain++) {
      Cell cell = course.measure(Load.DRAIN, size.drain(), 0);
      perSecond = cell.perSecond();
      drained += cell.seconds();
    }
    progress.accept(String.format(Locale.ROOT, "  drains %,.0f messages a second", perSecond));
    return perSecond;
  }

  private Cell visit(Course course, Load load, int round) {
    long messages =
        load.isPaced()
            ? Math.round(load.perSecond() * size.each().toMillis() / 1000)
            : size.drain();
    Cell cell = course.measure(load, messages, round);
    check(course, cell);
    cells.add(cell);
    progress.accept(
        String.format(
            Locale.ROOT,
            "Round %d of %d: %s, %s: %,.0f/s, p99 %.1f ms, %.0f µs%s",
            round,
            size.rounds(),
            course.scenario().inWords(),
            load.name(),
            cell.perSecond(),
            cell.scored().p99(),
            cell.flinkMicros(),
            cell.saturated() ? ", saturated" : ""));
    return cell;
  }

  private static void check(Course course, Cell cell) {
    if (course.restarts() > 0) {
      throw new BenchException(
          "%s has begun again, its figures would be those of the restart:%n%s"
              .formatted(course.scenario().inWords(), course.failure()),
          null);
    }
    boolean once = cell.lost() == 0 && cell.repeated() == 0;
    if (!once) {
      throw new BenchException(
          "%s, %s: of %d messages %d were not told and %d more than once"
              .formatted(
                  course.scenario().inWords(),
                  cell.load().name(),
                  cell.messages(),
                  cell.lost(),
                  cell.repeated()),
          null);
    }
  }
}
