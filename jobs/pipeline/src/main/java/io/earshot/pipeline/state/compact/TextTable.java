package io.earshot.pipeline.state.compact;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The texts of one value in the order in which they came, each once. Used again for the next. */
final class TextTable {

  private static final int SLOTS = 128;
  private static final int MOST = SLOTS / 2;

  private final @Nullable String[] texts = new @Nullable String[SLOTS];
  private final int[] places = new int[SLOTS];
  private int count;

  void clear() {
    if (count > 0) {
      Arrays.fill(texts, null);
      count = 0;
    }
  }

  /** Where the text came, from 0; -1 if it has not. */
  int placeOf(String text) {
    int slot = slotOf(text);
    return texts[slot] == null ? -1 : places[slot];
  }

  /** Adds a text that has not come; once the table is full it is counted but not found again. */
  void add(String text) {
    if (count < MOST) {
      int slot = slotOf(text);
      texts[slot] = text;
      places[slot] = count;
    }
    count++;
  }

  private int slotOf(String text) {
    int hash = text.hashCode();
    int slot = (hash ^ hash >>> 7 ^ hash >>> 17) & SLOTS - 1;
    String there = texts[slot];
    while (there != null && !there.equals(text)) {
      slot = slot + 1 & SLOTS - 1;
      there = texts[slot];
    }
    return slot;
  }
}
