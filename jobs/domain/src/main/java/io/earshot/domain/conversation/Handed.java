package io.earshot.domain.conversation;

import io.earshot.domain.mood.MoodBand;
import io.earshot.domain.routing.RoutingFacts;
import org.jspecify.annotations.Nullable;

/**
 * What routing was last handed.
 *
 * @param essence of the facts; 0 before the first
 * @param language ISO 639-1 code, or null while it is not known with confidence
 */
public record Handed(
    long essence, MoodBand moodBand, MoodBand customerMoodBand, @Nullable String language) {

  static final Handed NOTHING = new Handed(0, MoodBand.EVEN, MoodBand.EVEN, null);

  static Handed of(RoutingFacts facts) {
    return new Handed(
        facts.essence(),
        facts.feeling().mood(),
        facts.customer().mood(),
        facts.matter().language());
  }

  /** The mood begins anew; the customer is the same. */
  Handed inNewEpisode() {
    return new Handed(essence, MoodBand.EVEN, customerMoodBand, language);
  }
}
