package io.earshot.domain.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which languages the house speaks.
 *
 * @param home ISO 639-1 codes that everybody speaks: no skill is asked for them
 * @param spoken codes for which there are speakers
 * @param skill what the skill of a speaker begins with, before the code
 * @param fallbackQueue where a language goes that nobody speaks, or that the queue does not; null
 *     to leave it where it is
 */
public record Languages(
    List<String> home, List<String> spoken, String skill, @Nullable String fallbackQueue) {

  boolean isHome(String language) {
    return home.contains(language);
  }

  boolean isSpoken(String language) {
    return isHome(language) || spoken.contains(language);
  }

  /** The skill of those who speak it. */
  String skillFor(String language) {
    return skill + language;
  }
}
