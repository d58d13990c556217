package io.earshot.domain.conversation;

import io.earshot.domain.mood.MoodBand;

/**
 * What routing was last handed.
 *
 * @param essence of the facts; 0 before the first
 */
public record Handed(long essence, MoodBand moodBand, MoodBand customerMoodBand) {

  static final Handed NOTHING = new Handed(0, MoodBand.EVEN, MoodBand.EVEN);

  /** The mood begins anew; the customer is the same. */
  Handed inNewEpisode() {
    return new Handed(essence, MoodBand.EVEN, customerMoodBand);
  }
}
