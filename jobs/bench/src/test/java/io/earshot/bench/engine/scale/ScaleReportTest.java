package io.earshot.bench.engine.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.bench.engine.Spread;
import io.earshot.bench.engine.load.Percentiles;
import io.earshot.bench.engine.site.Checkpoint;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ScaleReportTest {

  private static final ScaleReport REPORT =
      new ScaleReport(
          List.of(
              cell(Job.BARE, 100, 1_000, 1, 10, 1),
              cell(Job.EARSHOT, 100, 1_000, 1, 100, 1),
              cell(Job.BARE, 1_000, 1_000, 1, 15, 1),
              cell(Job.EARSHOT, 1_000, 1_000, 1, 155, 1),
              cell(Job.BARE, 100, 1_000, 2, 20, 1),
              cell(Job.EARSHOT, 100, 1_000, 2, 200, 1),
              cell(Job.BARE, 1_000, 1_000, 2, 30, 1),
              cell(Job.EARSHOT, 1_000, 1_000, 2, 330, 1)),
          List.of(
              new FloorFacts(
                  Job.EARSHOT,
                  1_000,
                  3,
                  new Checkpoint(2_000_000, 1_000_000, Duration.ofMillis(250)),
                  80_000_000,
                  81_000_000,
                  new Restored(4, 5.5))),
          List.of(skewed(Skew.NONE, 100, 10), skewed(Skew.LONG_CONVERSATION, 120, 15)),
          List.of());

  @Test
  void growthIsTakenRoundByRoundAgainstTheFewestBesideIt() {
    assertThat(REPORT.growth(Job.BARE, 1_000)).isEqualTo(new Spread(50, 50, 50));
    assertThat(REPORT.points(1_000).least()).isCloseTo(5, within());
    assertThat(REPORT.points(1_000).most()).isCloseTo(15, within());
    assertThat(REPORT.markdown()).contains("| 60 (55–65) | 10 (5–15) |");
  }

  @Test
  void whatAFloorTakesIsToldForAConversation() {
    assertThat(REPORT.markdown())
        .contains(
            "| 1,000 | Earshot, linear reader | 2 | 2,000 | 250 | 1.0 | 80 | 81 | 4.0 | 5.5 |");
  }

  @Test
  void skewIsComparedWithTheSameRoundWithoutIt() {
    assertThat(REPORT.markdown())
        .contains("| one conversation of 10,000 messages | 15.0 | 15.0 | 1.50 | 120 | 1.20 |");
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-9);
  }

  private static GrowthCell cell(
      Job job, int conversations, int beside, int round, double micros, double late) {
    return new GrowthCell(job, conversations, beside, round, figures(micros, late));
  }

  private static VariantCell skewed(Skew skew, double micros, double late) {
    return new VariantCell(new Variant(skew, 1, 1_000), 1, figures(micros, late));
  }

  private static Figures figures(double micros, double late) {
    return new Figures(
        1_000, 1, micros, 5, 100, new Percentiles(1_000, late, late, late, late, late));
  }
}
