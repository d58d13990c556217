package io.earshot.local.simulation;

import java.util.Set;

/**
 * Who takes conversations, one at a time.
 *
 * @param skills what he can do; {@link #ANYTHING} stands for all
 */
public record Agent(String name, Set<String> skills) {

  /** The skill of those who can do whatever is asked for. */
  public static final String ANYTHING = "any";

  /** Whether he may take what needs these skills. */
  boolean can(Set<String> needed) {
    return skills.contains(ANYTHING) || skills.containsAll(needed);
  }

  /** Who can do more is kept free for those who need it. */
  int breadth() {
    return skills.contains(ANYTHING) ? Integer.MAX_VALUE : skills.size();
  }
}
