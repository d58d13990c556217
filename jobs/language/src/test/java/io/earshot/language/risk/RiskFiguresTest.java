package io.earshot.language.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.earshot.language.model.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RiskFiguresTest {

  private final List<Outcome> outcomes = new ArrayList<>();

  @Test
  void anAlertFindsAConversationWheneverItComes() {
    needed(4, 0);
    needed(4, 4);
    needed(4, 20);
    needed(4, null);
    notNeeded(3);
    notNeeded(null);
    notNeeded(null);
    notNeeded(null);

    RiskFigures figures = figures();

    assertThat(figures.n()).isEqualTo(8);
    assertThat(figures.precision()).isEqualTo(0.75);
    assertThat(figures.recall()).isEqualTo(0.75);
    assertThat(figures.f1()).isEqualTo(0.75);
    assertThat(figures.falsePositiveRate()).isEqualTo(0.25);
    assertThat(figures.alertsPer100()).isEqualTo(50);
  }

  @Test
  void timelyIsFromOneEntryBeforeToThreeAfter() {
    for (int after = 0; after <= 10; after++) {
      needed(5, after);
    }

    assertThat(outcomes.stream().filter(Outcome::isTimely).map(Outcome::alertedAfter))
        .containsExactly(4, 5, 6, 7, 8);
    assertThat(figures().timelyF1()).isCloseTo(2.0 * 5 / (11 + 11), within(1e-9));
    assertThat(figures().turnDifference().early()).isCloseTo(4.0 / 11, within(1e-9));
    assertThat(figures().turnDifference().late()).isCloseTo(2.0 / 11, within(1e-9));
  }

  @Test
  void aMissIsNotWithinOneTurn() {
    needed(5, 4);
    needed(5, 6);
    needed(5, 7);
    needed(5, null);

    assertThat(figures().turnDifference().within1()).isEqualTo(0.5);
  }

  @Test
  void theDifferenceIsTheMedianOfThoseAlerted() {
    needed(5, 2);
    needed(5, 6);
    needed(5, 9);
    needed(5, null);
    notNeeded(1);

    assertThat(figures().turnDifference().median()).isEqualTo(1);
    assertThat(figures().turnDifference().medianAbsolute()).isEqualTo(3);
  }

  @Test
  void withoutAlertsThereIsNoDifference() {
    needed(5, null);
    notNeeded(null);

    assertThat(figures().turnDifference().median()).isNull();
    assertThat(figures().f1()).isZero();
  }

  @Test
  void theJsonHasTheFieldsThatAreDocumented() {
    needed(5, 5);
    notNeeded(null);

    assertThat(Json.write(figures()).lines().filter(line -> line.startsWith("  \"")))
        .extracting(line -> line.substring(3, line.indexOf('"', 3)))
        .containsExactly(
            "dataset",
            "reader",
            "policy",
            "n",
            "precision",
            "recall",
            "f1",
            "timelyF1",
            "falsePositiveRate",
            "alertsPer100",
            "turnDifference",
            "intervals");
  }

  @Test
  void intervalsHoldTheFigure() {
    for (int i = 0; i < 40; i++) {
      needed(3, i % 4 == 0 ? null : 3);
      notNeeded(i % 5 == 0 ? 2 : null);
    }

    double[] interval = figures().intervals().get("f1");
    assertThat(figures().f1()).isBetween(interval[0], interval[1]);
    assertThat(interval[1] - interval[0]).isBetween(0.02, 0.4);
  }

  private void needed(int from, Integer alertedAfter) {
    outcomes.add(new Outcome("c" + outcomes.size(), from, alertedAfter));
  }

  private void notNeeded(Integer alertedAfter) {
    outcomes.add(new Outcome("c" + outcomes.size(), null, alertedAfter));
  }

  private RiskFigures figures() {
    return RiskFigures.of(new RiskFigures.Subject("given", "linear", "any"), outcomes, 1);
  }
}
