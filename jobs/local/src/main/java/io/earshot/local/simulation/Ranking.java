package io.earshot.local.simulation;

import java.time.Duration;
import java.util.Set;

/**
 * What a conversation needs, and how urgent it is, from some time of its wait on.
 *
 * @param after since it arrived
 * @param priority without the wait, 0 to 100
 * @param skills of an agent who may take it
 * @param serviceLevel by which its priority ages
 */
public record Ranking(Duration after, int priority, Set<String> skills, Duration serviceLevel) {

  /** The same, but for the skills. */
  Ranking needing(Set<String> others) {
    return new Ranking(after, priority, others, serviceLevel);
  }
}
