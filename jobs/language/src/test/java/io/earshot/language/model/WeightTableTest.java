package io.earshot.language.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightTableTest {

  @Test
  void everyFeatureIsFoundWithItsWeights() {
    Map<String, float[]> sentiment = new HashMap<>();
    Map<String, float[]> signals = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      sentiment.put("w=" + i, new float[] {i, -i, 1});
      signals.put("w=" + (i + 10_000), new float[] {i, 7});
    }

    WeightTable table = WeightTable.of(sentiment, signals, 2);

    assertThat(table.step()).isCloseTo(2 * 19_999 / 524_287.0, within(1e-9));
    sentiment.forEach(
        (name, row) -> {
          int place = table.find(FeatureHash.of(name));
          assertThat(table.negative(place)).isCloseTo(row[0] - row[1], within(table.step()));
          assertThat(table.positive(place)).isCloseTo(row[2] - row[1], within(table.step()));
        });
    signals.forEach(
        (name, row) -> {
          int place = table.find(FeatureHash.of(name));
          assertThat(table.other(place, 0)).isEqualTo(row[0]);
          assertThat(table.other(place, 1)).isEqualTo(row[1]);
        });
    assertThat(table.other(table.find(FeatureHash.of("w=5")), 1)).isZero();
    assertThat(table.positive(table.find(FeatureHash.of("w=25000")))).isZero();
  }

  @Test
  void anUnknownFeatureHasNoPlace() {
    WeightTable table = WeightTable.of(Map.of("w=a", new float[] {1, 0, 0}), Map.of(), 0);

    assertThat(table.find(FeatureHash.of("w=b"))).isEqualTo(-1);
    assertThat(WeightTable.of(Map.of(), Map.of(), 0).find(FeatureHash.of("w=a"))).isEqualTo(-1);
  }

  @Test
  void aFeatureCountsOnceHoweverOftenItOccurs() {
    WeightSum sum =
        new WeightSum(WeightTable.of(weights("w=", 3_000), weights("w=", 3_000), 3), 1, 2);
    long[] features = new long[7_000];
    Arrays.setAll(features, i -> FeatureHash.of(i < 6_000 ? "w=" + i % 3_000 : "unknown " + i));

    for (int message = 0; message < 2; message++) {
      sum.add(features, features.length);

      assertThat(sum.negative()).isCloseTo(-3_000, within(1e-6));
      assertThat(sum.positive()).isCloseTo(3_000, within(1e-6));
      assertThat(sum.other(1)).isEqualTo(9_000);
      assertThat(sum.place(2_999)).isNotNegative();
      assertThat(sum.place(3_000)).isEqualTo(-1);
      assertThat(sum.place(6_999)).isEqualTo(-1);
    }
    sum.add(features, 1);
    assertThat(sum.negative()).isCloseTo(-1, within(1e-6));
  }

  private static Map<String, float[]> weights(String kind, int count) {
    Map<String, float[]> weights = new HashMap<>();
    for (int i = 0; i < count; i++) {
      weights.put(kind + i, new float[] {1, 2, 3});
    }
    return weights;
  }

  @Test
  void aNameHasTheSameHashInAnyForm() {
    assertThat(FeatureHash.of(new StringBuilder("c=abc"))).isEqualTo(FeatureHash.of("c=abc"));
    assertThat(FeatureHash.of("c=abc")).isNotEqualTo(FeatureHash.of("c=acb"));
  }
}
