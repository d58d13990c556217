package io.earshot.domain.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A queue of the contact centre.
 *
 * @param team who looks after it, or null
 * @param skills what its agents need
 * @param languages ISO 639-1 codes that its agents speak beside the home languages; empty for all
 *     that are spoken in the house
 * @param hours the name of its opening hours; null for always
 * @param service what it promises; before what the book promises for all
 * @param overflow where it overflows to, or null
 */
public record Queue(
    @Nullable String team,
    List<String> skills,
    List<String> languages,
    @Nullable String hours,
    List<ServiceTarget> service,
    @Nullable Overflow overflow) {

  /** A queue that is always open, promises nothing of its own and never overflows. */
  public static Queue of(@Nullable String team, List<String> skills) {
    return new Queue(team, skills, List.of(), null, List.of(), null);
  }
}
