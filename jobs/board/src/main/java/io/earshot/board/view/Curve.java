package io.earshot.board.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How mood and risk of a conversation went: its latest points, in order of time. */
final class Curve {

  private static final int MOST = 120;
  private static final int FIRST = 8;
  private static final int SPARK = 20;

  private long[] at = new long[FIRST];
  private float[] mood = new float[FIRST];
  private float[] risk = new float[FIRST];
  private int size;

  /** A later point; one of the same time replaces what was there. */
  void add(Instant when, @Nullable Double newMood, @Nullable Double newRisk) {
    if (newMood == null && newRisk == null) {
      return;
    }
    long millis = when.toEpochMilli();
    while (size > 0 && at[size - 1] >= millis) {
      size--;
    }
    if (size == MOST) {
      drop();
    } else if (size == at.length) {
      int larger = Math.min(MOST, size * 2);
      at = Arrays.copyOf(at, larger);
      mood = Arrays.copyOf(mood, larger);
      risk = Arrays.copyOf(risk, larger);
    }
    at[size] = millis;
    mood[size] = newMood == null ? Float.NaN : newMood.floatValue();
    risk[size] = newRisk == null ? Float.NaN : newRisk.floatValue();
    size++;
  }

  List<CurvePoint> points() {
    List<CurvePoint> points = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      points.add(new CurvePoint(Instant.ofEpochMilli(at[i]), value(mood[i]), value(risk[i])));
    }
    return points;
  }

  /** The latest moods, oldest first. */
  List<Double> spark() {
    List<Double> moods = new ArrayList<>(SPARK);
    for (int i = Math.max(0, size - SPARK); i < size; i++) {
      if (!Float.isNaN(mood[i])) {
        moods.add((double) mood[i]);
      }
    }
    return moods;
  }

  private void drop() {
    System.arraycopy(at, 1, at, 0, size - 1);
    System.arraycopy(mood, 1, mood, 0, size - 1);
    System.arraycopy(risk, 1, risk, 0, size - 1);
    size--;
  }

  private static @Nullable Double value(float number) {
    return Float.isNaN(number) ? null : (double) number;
  }
}
