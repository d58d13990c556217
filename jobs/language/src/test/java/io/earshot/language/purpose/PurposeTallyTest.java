package io.earshot.language.purpose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** How answers become figures. */
final class PurposeTallyTest {

  private final PurposeTally tally = new PurposeTally(3);

  @Test
  void everyAnswerCountsForAccuracyAndOnlyToldOnesForWhatIsTold() {
    tally.add(0, 0, 0.9, true);
    tally.add(0, 1, 0.3, false);
    tally.add(1, 1, 0.7, true);
    tally.add(2, 1, 0.6, true);

    PurposeFigures figures = tally.figures("any", 1);

    assertThat(figures.n()).isEqualTo(4);
    assertThat(figures.accuracy().value()).isEqualTo(0.5);
    assertThat(figures.told().value()).isEqualTo(0.75);
    assertThat(figures.rightOfTold().value()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(figures.macroF1().value()).isCloseTo((2 / 3.0 + 0.5 + 0) / 3, within(1e-9));
    assertThat(figures.silentOutOfScope()).isNull();
  }

  @Test
  void aHigherThresholdTellsLessAndTheCurveSaysHowRightThatIs() {
    tally.add(0, 0, 0.95, true);
    tally.add(0, 1, 0.55, true);

    assertThat(tally.figures("any", 1).curve())
        .contains(new PurposeFigures.Point(0.5, 1, 0.5), new PurposeFigures.Point(0.6, 0.5, 1));
  }

  @Test
  void textsThatAskForNothingAreCountedApart() {
    tally.add(0, 0, 0.9, true);
    tally.addOutOfScope(false);
    tally.addOutOfScope(true);

    PurposeFigures figures = tally.figures("any", 1);

    assertThat(figures.n()).isEqualTo(1);
    assertThat(figures.accuracy().value()).isEqualTo(1);
    assertThat(figures.outOfScope()).isEqualTo(2);
    assertThat(figures.silentOutOfScope().value()).isEqualTo(0.5);
  }
}
