package io.earshot.wire;

import io.earshot.wire.deadletter.DeadLetter;
import org.jspecify.annotations.Nullable;

/** What a record turned out to be. */
public sealed interface Decoded<T> {

  /** It stands for a value. */
  record Value<T>(T value) implements Decoded<T> {}

  /**
   * It takes back all that was said under its key; only on a compacted topic.
   *
   * @param key as text, or null if the record has none
   */
  record Tombstone<T>(@Nullable String key) implements Decoded<T> {}

  /** It cannot be used. */
  record Unreadable<T>(DeadLetter deadLetter) implements Decoded<T> {}
}
