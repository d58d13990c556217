package io.earshot.bench.engine.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.bench.engine.load.Prefixes;
import io.earshot.bench.engine.load.Scripts;
import io.earshot.domain.event.Channel;
import io.earshot.pipeline.settings.SettingsFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fails of itself if a message is not told once, or a conversation does not go on counting. */
final class ITGrowthRun {

  @Test
  void conversationsThatWereWrittenAsStateAreCarriedOnAndRestored(@TempDir Path folder)
      throws IOException {
    Path home = Path.of("../..").toAbsolutePath().normalize();
    Path settings = folder.resolve("job.yaml");
    Files.writeString(settings, "reader: {home: \"%s\"}%n".formatted(home));
    Scripts corpus = Scripts.ofCorpus(home.resolve("models/corpus/conversations"), Channel.EMAIL);
    Filling filling =
        new Filling(corpus, Prefixes.drawn(corpus, 50, 5), SettingsFiles.load(settings, null));
    ScaleSize tiny = new ScaleSize(1, 500, 500, 50, 384, 128);
    GrowthRun run = new GrowthRun(List.of(Job.EARSHOT), tiny, filling, line -> {});

    run.measure(List.of(1_000), folder);

    assertThat(run.cells()).hasSize(1).allMatch(cell -> cell.figures().flinkMicros() > 0);
    assertThat(run.facts())
        .hasSize(1)
        .allMatch(one -> one.checkpoint().stateBytes() > 0 && one.heapAfter() > 0)
        .allMatch(one -> one.restored().toldSeconds() >= one.restored().runningSeconds());
  }
}
