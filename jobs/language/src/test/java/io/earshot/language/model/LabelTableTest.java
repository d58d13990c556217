package io.earshot.language.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The compiled weights of models that tell labels. */
final class LabelTableTest {

  private static final LabelModel FIRST =
      new LabelModel(
          List.of("a", "b"),
          Map.of("w=one", new float[] {1, -1}, "w=two", new float[] {0.5f, 2}),
          1,
          0);
  private static final LabelModel SECOND =
      new LabelModel(List.of("c"), Map.of("w=two", new float[] {7}), 1, 0);

  private final LabelTable table = LabelTable.of(List.of(FIRST, SECOND));

  @Test
  void theColumnsOfTheModelsStandSideBySide() {
    add("w=one", "w=two");

    assertThat(sums()).containsExactly(1.5f, 1f, 7f);
  }

  @Test
  void aFeatureCountsOnceHoweverOftenItOccurs() {
    add("w=two", "w=two", "w=two");

    assertThat(sums()).containsExactly(0.5f, 2f, 7f);
  }

  @Test
  void everyMessageBeginsAnew() {
    add("w=one");
    add("w=one", "w=unknown");

    assertThat(sums()).containsExactly(1f, -1f, 0f);
    assertThat(table.known()).isEqualTo(1);
  }

  @Test
  void modelsThatReadNothingAddUpToNothing() {
    LabelTable empty = LabelTable.of(List.of(LabelModel.NONE, LabelModel.NONE));
    empty.add(new long[] {FeatureHash.of("w=one")}, 1);

    assertThat(empty.known()).isZero();
  }

  private void add(String... names) {
    long[] features = new long[names.length];
    for (int i = 0; i < names.length; i++) {
      features[i] = FeatureHash.of(names[i]);
    }
    table.add(features, names.length);
  }

  private float[] sums() {
    return new float[] {table.sum(0), table.sum(1), table.sum(2)};
  }
}
