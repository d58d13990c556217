package io.earshot.local.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.local.demo.Floor;
import io.earshot.local.demo.FloorView;
import io.earshot.local.demo.FloorView.Counts;
import io.earshot.local.screen.Header.Caption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jline.utils.AttributedString;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  private final Layout layout = new Layout(new Caption("Flink: http://127.0.0.1:8081", "a note"));

  @ParameterizedTest
  @CsvSource({"40,12", "80,24", "99,30", "130,40", "150,50", "220,60", "220,12"})
  void theScreenIsFilledExactlyWhateverItsSize(int width, int height) {
    for (FloorView view : List.of(new Floor().view(), busy())) {
      List<AttributedString> rows = layout.rows(view, NOW, width, height);

      assertThat(rows).hasSize(height);
      assertThat(rows).allMatch(row -> row.columnLength() == width);
    }
  }

  private static FloorView busy() {
    FloorView empty = new Floor().view();
    return new FloorView(
        Duration.ofSeconds(61),
        List.of(
            Talks.talk("c-1", -0.9, "nobody listens 😡😡😡 ".repeat(20)),
            Talks.talk("c-2", 0.4, "lovely, 谢谢"),
            Talks.talk("c-3", 0, "")),
        List.of(),
        List.of(),
        new Counts(1_000, 999, 12, 3, 20, 7, 0),
        26.4,
        empty.scored(),
        empty.alerted());
  }
}
