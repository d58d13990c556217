package io.earshot.bench.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.bench.Home;
import io.earshot.local.traffic.CorpusReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StateSizeTest {

  private static final Home HOME = new Home(Path.of("../..").toAbsolutePath().normalize());

  @Test
  void everythingKeptIsReadAsItWasAndTakesAKibibyteTogether(@TempDir Path folder)
      throws IOException {
    Path conversations = HOME.corpus().resolve("gen.jsonl");
    try (Stream<String> lines = Files.lines(conversations)) {
      Files.write(folder.resolve("few.jsonl"), lines.limit(20).toList());
    }

    StateSize size = new StateSize(HOME, CorpusReader.read(folder), StateSize.USUAL_MESSAGES);

    List<String> rows = size.measure(0, 1).lines().filter(it -> it.startsWith("| ")).toList();
    assertThat(rows).hasSize(2 + 7 + 6).noneMatch(row -> row.contains("0.00 + 0.00"));
    assertThat(size.medianKept()).isBetween(500.0, 1024.0);
  }
}
