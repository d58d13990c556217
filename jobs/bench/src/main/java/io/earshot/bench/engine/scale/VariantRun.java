package io.earshot.bench.engine.scale;

import io.earshot.bench.engine.load.Scripts;
import io.earshot.pipeline.settings.JobSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Measures variants of Earshot in turns, all set up and warmed up before; each is stopped while
 * another is measured.
 */
final class VariantRun {

  /** Here jobs are compared with each other: each has to be warm, see RATIONALE.md. */
  private static final int WARM_UPS = 2;

  private final ScaleSize size;
  private final Scripts scripts;
  private final JobSettings settings;
  private final Consumer<String> progress;

  VariantRun(ScaleSize size, Scripts scripts, JobSettings settings, Consumer<String> progress) {
    this.size = size;
    this.scripts = scripts;
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Measures these.
   *
   * @param folder for the data of all processes
   * @return every variant of every round
   */
  List<VariantCell> measure(List<Variant> variants, Path folder) {
    Map<Variant, Stand> stands = new LinkedHashMap<>();
    List<VariantCell> cells = new ArrayList<>();
    try {
      for (Variant variant : variants) {
        progress.accept("Warming up: " + inWords(variant));
        Stand stand = open(variant, folder.resolve("variant-" + stands.size()));
        stands.put(variant, stand);
        stand.start(size.flink(), null);
        stand.measure(WARM_UPS * size.warmUp(), Stand.UNTHROTTLED);
        stand.pause();
      }
      for (int round = 1; round <= size.rounds(); round++) {
        for (Map.Entry<Variant, Stand> one : stands.entrySet()) {
          Variant variant = one.getKey();
          Figures figures = one.getValue().turn(size.messages(), variant.perSecond());
          cells.add(new VariantCell(variant, round, figures));
          progress.accept(
              String.format(
                  Locale.ROOT,
                  "Round %d of %d: %s: %.0f µs, p99 %.1f ms, %,.0f/s",
                  round,
                  size.rounds(),
                  inWords(variant),
                  figures.flinkMicros(),
                  figures.late().p99(),
                  figures.perSecond()));
        }
      }
      return cells;
    } finally {
      stands.values().forEach(Stand::close);
    }
  }

  private Stand open(Variant variant, Path folder) {
    return Stand.open(
        Job.EARSHOT,
        folder,
        settings,
        size.cluster(variant.parallelism()),
        variant.talk(scripts),
        variant.arrivals());
  }

  private static String inWords(Variant variant) {
    return variant.skew().inWords() + " out of proportion, parallelism " + variant.parallelism();
  }
}
