package io.earshot.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.bench.engine.load.Percentiles;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

final class SpeedReportTest {

  private static final Load PACED = Load.of(5_000);

  @Test
  void aRatioIsTakenRoundByRoundSoThatANoisyRoundHitsBoth() {
    SpeedReport report =
        new SpeedReport(
            List.of(
                cell(Scenario.BARE, 1, 10, false),
                cell(Scenario.LINEAR, 1, 30, false),
                cell(Scenario.BARE, 2, 100, false),
                cell(Scenario.LINEAR, 2, 200, false),
                cell(Scenario.BARE, 3, 10, false),
                cell(Scenario.LINEAR, 3, 25, false)));

    Spread ratio =
        report.ratio(
            Scenario.LINEAR, Scenario.BARE, PACED.name(), Cell::flinkMicros, Cell::flinkMicros);

    assertThat(ratio).isEqualTo(new Spread(2.5, 2, 3));
    assertThat(report.markdown()).contains("| 2.50 (2.00–3.00) |");
  }

  @Test
  void aCellThatFellBehindSaysSoInPlaceOfALatencyRatio() {
    SpeedReport report =
        new SpeedReport(
            List.of(cell(Scenario.PASSTHROUGH, 1, 5, false), cell(Scenario.LINEAR, 1, 30, true)));

    assertThat(report.markdown())
        .contains("5,000 a second, saturated")
        .contains("| saturated | saturated |");
  }

  @Test
  void onlyACascadeSaysHowMuchTheEncoderRead() {
    SpeedReport report =
        new SpeedReport(
            List.of(cell(Scenario.LINEAR, 1, 10, false), cell(Scenario.CASCADE, 1, 30, false)));

    assertThat(report.markdown().lines().filter(line -> line.endsWith("| 12.5 |")))
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("| " + Scenario.CASCADE.inWords());
  }

  @Test
  void thePictureNamesEveryScenarioThatWasMeasured() {
    String svg =
        SpeedDrawing.of(
            List.of(cell(Scenario.BARE, 1, 10, false), cell(Scenario.LINEAR, 1, 30, false)),
            PACED.name());

    assertThat(svg)
        .contains(Scenario.BARE.inWords(), Scenario.LINEAR.inWords())
        .doesNotContain(Scenario.RAW.inWords());
  }

  private static Cell cell(Scenario scenario, int round, double micros, boolean saturated) {
    Percentiles late = new Percentiles(100, 1, 2, 3, 4, 5);
    return new Cell(
        scenario, PACED, round, 1_000, 1, saturated, late, late, late, 0.125, micros, 5, 100, null,
        40, 0, 0);
  }
}
