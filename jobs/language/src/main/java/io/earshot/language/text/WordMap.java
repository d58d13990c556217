package io.earshot.language.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values by word, found by the {@link RollingHash} of the word, without making a string. Immutable
 * and thread-safe.
 */
public final class WordMap<V> {

  private final long[] hashes;
  private final @Nullable Object[] values;
  private final boolean empty;

  private WordMap(int words) {
    int places = Integer.highestOneBit(Math.max(4, words * 2)) * 2;
    this.hashes = new long[places];
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
          map.values[place] = value;
        });
    return map;
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
    return (V) values[place(hash)];
  }

  /** Whether there is no word in it. */
  public boolean isEmpty() {
    return empty;
  }
}
