package io.earshot.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.earshot.bench.engine.load.Scripts;
import io.earshot.pipeline.settings.SettingsFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ITSpeedRun {

  @Test
  void everyMessageIsToldOnceByAJobInProcessesOfItsOwn(@TempDir Path folder) {
    Size tiny = new Size(2, Duration.ofSeconds(1), Duration.ofSeconds(1), 500, 50, 1, Map.of());
    Scripts corpus = Scripts.ofCorpus(Path.of("../../models/corpus/conversations"));

    SpeedRun run =
        new SpeedRun(tiny, corpus, scenario -> SettingsFiles.load(null, null), line -> {});

    run.measure(List.of(Scenario.BARE), List.of(500), folder, null);

    assertThat(run.cells())
        .hasSize(6)
        .allMatch(cell -> cell.scored().count() == cell.messages())
        .allMatch(cell -> cell.flinkMicros() > 0 && cell.brokerMicros() > 0)
        .allMatch(cell -> cell.allocatedBytes() > 0);
    Cell drain = run.cells().get(2);
    Cell planned = run.cells().get(4);
    assertThat(planned.load().perSecond())
        .as("70 %% of what the job last drained")
        .isCloseTo(0.7 * drain.perSecond(), within(1e-6));
  }
}
