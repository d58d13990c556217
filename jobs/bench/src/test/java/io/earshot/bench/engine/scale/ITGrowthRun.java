package io.earshot.bench.engine.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.bench.Home;
import io.earshot.bench.engine.load.Prefixes;
import io.earshot.bench.engine.load.Scripts;
import io.earshot.domain.event.Channel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fails of itself if a message is not told once, or a conversation does not go on counting. */
final class ITGrowthRun {

  @Test
  void conversationsThatWereWrittenAsStateAreCarriedOnAndRestored(@TempDir Path folder) {
    Home home = new Home(Path.of("../..").toAbsolutePath().normalize());
    Scripts corpus = Scripts.ofCorpus(home.corpus(), Channel.EMAIL);
    Filling filling = new Filling(corpus, Prefixes.drawn(corpus, 50, 5), home.settings("LINEAR"));
    ScaleSize tiny = new ScaleSize(1, 500, 500, 50, 384, 128, Map.of());
    GrowthRun run = new GrowthRun(List.of(Job.EARSHOT), tiny, filling, line -> {});

    run.measure(List.of(1_000), folder);

    assertThat(run.cells()).hasSize(1).allMatch(cell -> cell.figures().flinkMicros() > 0);
    assertThat(run.facts())
        .hasSize(1)
        .allMatch(one -> one.checkpoint().stateBytes() > 0 && one.heapAfter() > 0)
        .allMatch(one -> one.restored().toldSeconds() >= one.restored().runningSeconds());
  }
}
