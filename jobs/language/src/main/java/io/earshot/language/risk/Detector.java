package io.earshot.language.risk;

import org.jspecify.annotations.Nullable;

/** Something that watches a conversation and says at some point that a lead should know. */
@FunctionalInterface
public interface Detector {

  /**
   * Watches a conversation entry by entry.
   *
   * @return the position of the entry after which it first raised a warning or worse; what silence
   *     raised belongs to the entry before. Null if it never did
   */
  @Nullable Integer alertedAfter(ReadCase conversation);
}
