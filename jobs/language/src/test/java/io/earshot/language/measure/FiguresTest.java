package io.earshot.language.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.earshot.domain.reading.SentimentLabel;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void macroFiguresWeighEveryClassAlike() {
    Confusion confusion = new Confusion();
    IntStream.range(0, 8).forEach(i -> confusion.add(1, 1));
    confusion.add(0, 0);
    confusion.add(0, 1);
    confusion.add(2, 1);
    confusion.add(2, 2);

    assertThat(confusion.accuracy()).isCloseTo(10.0 / 12, within(1e-9));
    assertThat(confusion.macroRecall()).isCloseTo((1 + 0.5 + 0.5) / 3, within(1e-9));
    assertThat(confusion.f1(SentimentLabel.NEUTRAL)).isCloseTo(16.0 / 18, within(1e-9));
    assertThat(confusion.macroF1()).isCloseTo((16.0 / 18 + 2 * 2.0 / 3) / 3, within(1e-9));
  }

  @Test
  void aClassThatNeverOccursCountsForNothing() {
    Confusion confusion = new Confusion();
    confusion.add(0, 0);

    assertThat(confusion.macroF1()).isEqualTo(1);
    assertThat(new Confusion().macroF1()).isZero();
    assertThat(new Confusion().accuracy()).isZero();
  }

  @Test
  void detectionCountsWhatWasFoundMissedAndImagined() {
    Detection detection =
        Detection.NONE.and(true, true).and(true, false).and(false, true).and(false, false);

    assertThat(detection).isEqualTo(new Detection(1, 1, 1));
    assertThat(detection.f1()).isEqualTo(0.5);
    assertThat(Detection.NONE.f1()).isZero();
  }

  @Test
  void anIntervalHoldsItsValueAndIsTheSameForTheSameSeed() {
    List<List<Integer>> groups = IntStream.range(0, 60).mapToObj(i -> List.of(i % 2, 1)).toList();

    Interval interval = Interval.of(groups, FiguresTest::mean, 3);

    assertThat(interval.value()).isEqualTo(0.75);
    assertThat(interval.low()).isBetween(0.65, 0.75);
    assertThat(interval.high()).isBetween(0.75, 0.85);
    assertThat(Interval.of(groups, FiguresTest::mean, 3)).isEqualTo(interval);
  }

  private static double mean(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).average().orElse(0);
  }
}
