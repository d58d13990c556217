package io.earshot.language.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightTableTest {

  @Test
  void everyFeatureIsFoundWithItsWeights() {
    Map<String, float[]> weights = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      weights.put("w=" + i, new float[] {i, -i});
    }

    WeightTable table = WeightTable.of(weights, 2);

    weights.forEach(
        (name, row) -> {
          int found = table.row(FeatureHash.of(name));
          assertThat(table.weight(found, 0)).isEqualTo(row[0]);
          assertThat(table.weight(found, 1)).isEqualTo(row[1]);
        });
  }

  @Test
  void anUnknownFeatureHasNoRow() {
    WeightTable table = WeightTable.of(Map.of("w=a", new float[] {1}), 1);

    assertThat(table.row(FeatureHash.of("w=b"))).isEqualTo(-1);
    assertThat(WeightTable.of(Map.of(), 1).row(FeatureHash.of("w=a"))).isEqualTo(-1);
  }

  @Test
  void aFeatureCountsOnceHoweverOftenItOccurs() {
    WeightSum sum = new WeightSum(WeightTable.of(Map.of("w=a", new float[] {2}), 1));

    sum.clear();
    sum.add(FeatureHash.of("w=a"));
    sum.add(FeatureHash.of("w=a"));

    assertThat(sum.of(0)).isEqualTo(2);
    sum.clear();
    assertThat(sum.of(0)).isZero();
    sum.add(FeatureHash.of("w=a"));
    assertThat(sum.of(0)).isEqualTo(2);
  }

  @Test
  void aNameHasTheSameHashInAnyForm() {
    assertThat(FeatureHash.of(new StringBuilder("c=abc"))).isEqualTo(FeatureHash.of("c=abc"));
    assertThat(FeatureHash.of("c=abc")).isNotEqualTo(FeatureHash.of("c=acb"));
  }
}
