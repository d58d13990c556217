package io.earshot.pipeline.settings;

import java.io.Serializable;
import java.time.Duration;

/**
 * How messages wait to be read together.
 *
 * @param most so many at once, 1 or more
 * @param within no message waits longer, in a live job; up to a minute
 */
public record BatchSettings(int most, Duration within) implements Serializable {

  private static final int MOST = 256;
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** Refuses what cannot be meant. */
  public BatchSettings {
    if (most < 1 || most > MOST) {
      throw new SettingsException("most goes from 1 to %d, not %d".formatted(MOST, most));
    }
    if (within != null && within.compareTo(LONGEST) > 0) {
      throw new SettingsException("within goes up to 1m: conversations wait for it");
    }
  }
}
