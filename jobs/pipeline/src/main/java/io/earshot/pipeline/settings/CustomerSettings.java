package io.earshot.pipeline.settings;

import io.earshot.domain.customer.MemorySettings;
import java.time.Duration;

/**
 * What is remembered of customers.
 *
 * @param moodHalfLife after so long an earlier conversation's mood weighs half
 * @param sameSubjectWithin conversations about one subject so close together are one matter
 * @param continuesWithin who comes back so soon, by whichever channel, continues his last
 *     conversation
 * @param forgetAfter a customer of whom nothing is heard for so long is forgotten; longer than the
 *     thirty days over which contacts are counted
 */
public record CustomerSettings(
    Duration moodHalfLife,
    Duration sameSubjectWithin,
    Duration continuesWithin,
    Duration forgetAfter) {

  private static final Duration COUNTED = Duration.ofDays(30);

  /** Refuses what cannot be meant. */
  public CustomerSettings {
    requirePositive("moodHalfLife", moodHalfLife);
    requirePositive("sameSubjectWithin", sameSubjectWithin);
    requirePositive("continuesWithin", continuesWithin);
    if (forgetAfter != null && forgetAfter.compareTo(COUNTED) <= 0) {
      throw new SettingsException("forgetAfter must be longer than " + COUNTED.toDays() + "d");
    }
  }

  /** The same, as the domain takes it. */
  public MemorySettings toDomain() {
    return new MemorySettings(moodHalfLife, sameSubjectWithin, continuesWithin);
  }

  private static void requirePositive(String name, Duration value) {
    if (value != null && (value.isNegative() || value.isZero())) {
      throw new SettingsException(name + " must be longer than nothing");
    }
  }
}
