package io.earshot.bench.engine.scale;

import io.earshot.bench.engine.scale.fill.Originals;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What a message costs with more and more open conversations. The smallest number is kept running
 * and measured in turns with each larger one, so that the machine's noise hits both.
 */
public final class GrowthRun {

  private final List<Job> jobs;
  private final ScaleSize size;
  private final Filling filling;
  private final Consumer<String> progress;
  private final List<GrowthCell> cells = new ArrayList<>();
  private final List<FloorFacts> facts = new ArrayList<>();

  /**
   * A run.
   *
   * @param jobs that are measured in turns
   * @param progress is told what is being done, a line each
   */
  GrowthRun(List<Job> jobs, ScaleSize size, Filling filling, Consumer<String> progress) {
    this.jobs = List.copyOf(jobs);
    this.size = size;
    this.filling = filling;
    this.progress = progress;
  }

  /**
   * Measures with so many open conversations each.
   *
   * @param numbers the smallest first
   * @param folder for the data of all processes
   */
  void measure(List<Integer> numbers, Path folder) {
    Map<Job, Originals> originals = new EnumMap<>(Job.class);
    for (Job job : jobs) {
      progress.accept(
          "Telling %d prefixes: %s".formatted(filling.prefixes().size(), job.inWords()));
      Originals read = filling.originals(job, folder.resolve("prefixes-" + job), size);
      originals.put(job, read);
      Instant first = read.earliestTimer();
      if (first != null) {
        long minutes = Duration.between(Instant.now(), first).toMinutes();
        progress.accept("  the first deadline is %d minutes away".formatted(minutes));
      }
    }
    int least = numbers.get(0);
    try (Floors base = open(least, originals, folder)) {
      if (numbers.size() == 1) {
        rounds(base.all(), least);
      }
      for (int number : numbers.subList(1, numbers.size())) {
        try (Floors more = open(number, originals, folder)) {
          List<Floor> both = new ArrayList<>(base.all());
          both.addAll(more.all());
          rounds(both, number);
          more.all().forEach(this::finish);
        }
      }
      base.all().forEach(this::finish);
    }
  }

  private Floors open(int number, Map<Job, Originals> originals, Path folder) {
    Floors floors = new Floors(new ArrayList<>());
    try {
      for (Job job : jobs) {
        say("Filling %,d conversations: %s", number, job.inWords());
        floors
            .all()
            .add(
                Floor.open(
                    job,
                    number,
                    filling,
                    Objects.requireNonNull(originals.get(job)),
                    size,
                    folder.resolve(job + "-" + number)));
      }
      return floors;
    } catch (RuntimeException e) {
      floors.close();
      throw e;
    }
  }

  private void rounds(List<Floor> floors, int beside) {
    for (int round = 1; round <= size.rounds(); round++) {
      for (Floor floor : floors) {
        Figures figures = floor.measure();
        cells.add(new GrowthCell(floor.job(), floor.conversations(), beside, round, figures));
        say(
            "Round %d of %d: %s, %,d conversations: %.0f µs, %,.0f/s",
            round,
            size.rounds(),
            floor.job().inWords(),
            floor.conversations(),
            figures.flinkMicros(),
            figures.perSecond());
      }
    }
  }

  private void finish(Floor floor) {
    FloorFacts its = floor.facts();
    facts.add(its);
    say(
        "%s, %,d conversations: %,.0f bytes each, heap %,d to %,d MB, restored in %.1f s",
        its.job().inWords(),
        its.conversations(),
        its.bytesEach(),
        its.heapBefore() >> 20,
        its.heapAfter() >> 20,
        its.restored().toldSeconds());
  }

  private void say(String form, Object... values) {
    progress.accept(String.format(Locale.ROOT, form, values));
  }

  /** Every cell of every round. */
  List<GrowthCell> cells() {
    return List.copyOf(cells);
  }

  /** What each job takes at each number. */
  List<FloorFacts> facts() {
    return List.copyOf(facts);
  }

  private record Floors(List<Floor> all) implements AutoCloseable {

    @Override
    public void close() {
      all.forEach(Floor::close);
    }
  }
}
