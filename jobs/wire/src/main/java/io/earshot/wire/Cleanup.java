package io.earshot.wire;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a topic forgets.
 *
 * @param isCompacted whether only the latest record of a key is kept
 * @param keptFor older records are deleted; null keeps them
 */
public record Cleanup(boolean isCompacted, @Nullable Duration keptFor) {

  /** Keeps every record for some time. */
  static Cleanup delete(Duration keptFor) {
    return new Cleanup(false, keptFor);
  }

  /** Keeps the latest record of a key. */
  static Cleanup compact() {
    return new Cleanup(true, null);
  }

  /** Keeps the latest record of a key for some time. */
  static Cleanup compactAndDelete(Duration keptFor) {
    return new Cleanup(true, keptFor);
  }

  /** The value of Kafka's setting cleanup.policy. */
  public String policy() {
    if (!isCompacted) {
      return "delete";
    }
    return keptFor == null ? "compact" : "compact,delete";
  }
}
