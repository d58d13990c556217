package io.earshot.language.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values by word, found by the {@link RollingHash} of the word, without making a string. Immutable
 * and thread-safe.
 */
public final class WordMap<V> {

  /** Bits for each place among those that words are kept apart by before they are looked for. */
  private static final int GLANCE = 8;

  private final long[] hashes;
  private final long[] glance;
  private final int glanceShift;
  private final @Nullable Object[] values;
  private final boolean empty;

  private WordMap(int words) {
    int places = Integer.highestOneBit(Math.max(4, words * 2)) * 2;
    this.hashes = new long[places];
    int bits = Math.max(Long.SIZE, places * GLANCE);
    this.glance = new long[bits / Long.SIZE];
    this.glanceShift = Long.SIZE - Integer.numberOfTrailingZeros(bits);
    this.values = new Object[places];
    this.empty = words == 0;
  }

  /**
   * A map with these words.
   *
   * @throws IllegalArgumentException if two of them have one hash, or one is empty
   */
  public static <V> WordMap<V> of(Map<String, V> words) {
    WordMap<V> map = new WordMap<>(words.size());
    words.forEach(
        (word, value) -> {
          long hash = RollingHash.of(word);
          int place = map.place(hash);
          if (hash == 0 || map.hashes[place] != 0) {
            throw new IllegalArgumentException("No hash of its own has \"" + word + "\"");
          }
          map.hashes[place] = hash;
          int bit = map.bit(hash);
          map.glance[bit / Long.SIZE] |= 1L << bit;
          map.values[place] = value;
        });
    return map;
  }

  /** Most words are in none of the maps, and this bit tells so of nearly all of them. */
  private int bit(long hash) {
    return (int) ((hash * 0x9FB21C651E98DF25L) >>> glanceShift);
  }

  private int place(long hash) {
    int mask = hashes.length - 1;
    int place = (int) (RollingHash.spread(hash) >>> 32) & mask;
    while (hashes[place] != 0 && hashes[place] != hash) {
      place = (place + 1) & mask;
    }
    return place;
  }

  /** The value of the word with this hash, or null. */
  @SuppressWarnings("unchecked") // only values of this type are put in
  public @Nullable V get(long hash) {
    int bit = bit(hash);
    if ((glance[bit / Long.SIZE] & (1L << bit)) == 0) {
      return null;
    }
    return (V) values[place(hash)];
  }

  /** Whether there is no word in it. */
  public boolean isEmpty() {
    return empty;
  }
}
