package io.earshot.bench.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.bench.Home;
import io.earshot.local.backtest.CorpusRecording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JudgementCostTest {

  private static final Home HOME = new Home(Path.of("../..").toAbsolutePath().normalize());

  @Test
  void everyJobTakesTimeAndIsInTheTable(@TempDir Path folder) throws IOException {
    Path conversations = HOME.corpus().resolve("gen.jsonl");
    try (Stream<String> lines = Files.lines(conversations)) {
      Files.write(folder.resolve("few.jsonl"), lines.limit(5).toList());
    }

    String table = new JudgementCost(HOME, new CorpusRecording(folder)).measure(0, 1);

    List<String> rows = table.lines().filter(line -> line.startsWith("| ")).toList();
    assertThat(rows).hasSize(1 + 4).noneMatch(row -> row.contains("| 0.0 |"));
  }
}
