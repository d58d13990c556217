package io.earshot.bench.engine.scale;

import io.earshot.bench.engine.load.Arrivals;
import io.earshot.bench.engine.load.PrefixTalk;
import io.earshot.bench.engine.load.Prefixes;
import io.earshot.bench.engine.load.Scripts;
import io.earshot.bench.engine.scale.fill.Originals;
import io.earshot.pipeline.settings.JobSettings;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How floors are filled: each job is told some hundred prefixes, and what it has kept of them is
 * copied.
 *
 * @param scripts that are played
 * @param prefixes where they stand
 * @param settings of Earshot
 */
record Filling(Scripts scripts, Prefixes prefixes, JobSettings settings) {

  /** What is due within it has been done when the prefixes are copied. */
  private static final Duration AGO = Duration.ofMinutes(20);

  /**
   * Tells a job the prefixes and reads what it has kept of them.
   *
   * @param folder for its data, which may go afterwards
   */
  Originals originals(Job job, Path folder, ScaleSize size) {
    PrefixTalk talk = new PrefixTalk(scripts, prefixes, AGO);
    try (Stand stand =
        Stand.open(job, folder, settings, size.cluster(1), talk, Arrivals.ofMessages())) {
      stand.start(size.flink(), null);
      stand.measure(talk.total(), Stand.UNTHROTTLED);
      stand.settle();
      return Originals.read(
          stand.cancel(), job.kept(settings), prefixes, folder.resolve("reading"));
    }
  }
}
