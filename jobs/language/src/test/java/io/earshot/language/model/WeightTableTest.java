package io.earshot.language.model;

import static org.assertj.core.api.Assertions.assertThat;

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

    sentiment.forEach(
        (name, row) -> {
          int place = table.find(FeatureHash.of(name));
          assertThat(table.negative(place)).isEqualTo(row[0] - row[1]);
          assertThat(table.positive(place)).isEqualTo(row[2] - row[1]);
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
    WeightSum sum = new WeightSum(WeightTable.of(weights("w=", 3_000), weights("w=", 3_000), 3));

    for (int message = 0; message < 2; message++) {
      sum.clear();
      assertThat(sum.negative()).isZero();
      for (int i = 0; i < 6_000; i++) {
        sum.add(FeatureHash.of("w=" + i % 3_000));
      }
      assertThat(sum.negative()).isEqualTo(-3_000);
      assertThat(sum.positive()).isEqualTo(3_000);
      assertThat(sum.other(2)).isEqualTo(9_000);
    }
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
