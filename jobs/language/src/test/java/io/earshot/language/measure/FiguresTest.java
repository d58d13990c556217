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
  void countsInARowTellTheSameConfusion() {
    Confusion confusion = new Confusion();
    confusion.add(0, 2);
    confusion.add(1, 1);

    Confusion again = Confusion.of(confusion.counts(), 0);

    assertThat(again.count(SentimentLabel.NEGATIVE, SentimentLabel.POSITIVE)).isEqualTo(1);
    assertThat(again.accuracy()).isEqualTo(0.5);
  }

  @Test
  void anIntervalHoldsItsValueAndIsTheSameForTheSameSeed() {
    List<int[]> groups = IntStream.range(0, 60).mapToObj(i -> new int[] {i % 2 + 1, 2}).toList();

    Interval interval = new Bootstrap(groups, 3).interval(FiguresTest::share);

    assertThat(interval.value()).isEqualTo(0.75);
    assertThat(interval.low()).isBetween(0.65, 0.75);
    assertThat(interval.high()).isBetween(0.75, 0.85);
    assertThat(new Bootstrap(groups, 3).interval(FiguresTest::share)).isEqualTo(interval);
    assertThat(new Bootstrap(groups, 4).interval(FiguresTest::share)).isNotEqualTo(interval);
  }

  @Test
  void whatNeverTurnsItsSignIsNoChance() {
    List<int[]> always = List.of(new int[] {1}, new int[] {2}, new int[] {3});
    List<int[]> evenly = IntStream.range(0, 100).mapToObj(i -> new int[] {i % 2 * 2 - 1}).toList();

    assertThat(new Bootstrap(always, 1).chance(sum -> sum[0])).isEqualTo(0.002);
    assertThat(new Bootstrap(evenly, 1).chance(sum -> sum[0])).isGreaterThan(0.8);
  }

  @Test
  void mcNemarsMidPIsThatOfTheLiterature() {
    assertThat(new McNemar(1, 7).midP()).isCloseTo(10.0 / 256, within(1e-12));
    assertThat(new McNemar(7, 1).midP()).isCloseTo(10.0 / 256, within(1e-12));
    assertThat(new McNemar(0, 0).midP()).isEqualTo(1);
    assertThat(new McNemar(400, 400).midP()).isCloseTo(1, within(1e-9));
    assertThat(new McNemar(300, 500).midP()).isBetween(1e-13, 1e-11);
  }

  @Test
  void theCalibrationErrorIsTheMeanGapBetweenClaimAndTruth() {
    Reliability.Collector collector = new Reliability.Collector();
    collector.add(0.9, true);
    collector.add(0.9, false);
    collector.add(0.5, true);
    collector.add(1, true);

    Reliability reliability = collector.reliability();

    assertThat(reliability.answers()).isEqualTo(4);
    assertThat(reliability.bins()).hasSize(15);
    assertThat(reliability.bins().get(13)).isEqualTo(new Reliability.Bin(2, 0.9, 0.5));
    assertThat(reliability.expectedError()).isCloseTo((2 * 0.4 + 0.5 + 0) / 4, within(1e-12));
    assertThat(new Reliability.Collector().reliability().expectedError()).isZero();
  }

  private static double share(int[] counts) {
    return (double) counts[0] / counts[1];
  }
}
