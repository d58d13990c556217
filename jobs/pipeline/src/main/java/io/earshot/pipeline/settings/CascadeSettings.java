package io.earshot.pipeline.settings;

import io.earshot.language.cascade.LagValve;
import java.io.Serializable;
import java.time.Duration;

/**
 * What the encoder reads in a cascade, and when it gives way.
 *
 * @param margin a message is in doubt if its two likeliest sentiments lie closer together, 0 to 1
 * @param atRisk how negative a customer's last turns look on average for his conversation to be at
 *     risk, 0 to 1
 * @param budget share of a task's time that the encoder may take, 0 to 1
 * @param giveWayAboveLag input older than that shuts the encoder off
 * @param takeBackBelowLag input younger than that does not lag
 * @param takeBackAfter the encoder is let in again once the input has not lagged for so long
 */
public record CascadeSettings(
    double margin,
    double atRisk,
    double budget,
    Duration giveWayAboveLag,
    Duration takeBackBelowLag,
    Duration takeBackAfter)
    implements Serializable {

  /** Refuses what cannot be meant. */
  public CascadeSettings {
    Range.share("margin", margin);
    Range.share("atRisk", atRisk);
    Range.share("budget", budget);
    if (giveWayAboveLag != null
        && takeBackBelowLag != null
        && takeBackBelowLag.compareTo(giveWayAboveLag) > 0) {
      throw new SettingsException("takeBackBelowLag must not be above giveWayAboveLag");
    }
  }

  /** The limits of the valve. */
  public LagValve.Limits toLimits() {
    return new LagValve.Limits(
        giveWayAboveLag.toMillis(), takeBackBelowLag.toMillis(), takeBackAfter.toMillis());
  }
}
