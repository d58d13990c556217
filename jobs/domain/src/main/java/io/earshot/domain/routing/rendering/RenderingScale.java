package io.earshot.domain.routing.rendering;

import io.earshot.domain.routing.Priority;
import io.earshot.domain.routing.ageing.AgeingCurve;
import java.time.Duration;

/**
 * Where Earshot's priorities lie on scales that have a middle or count in time.
 *
 * @param usual the priority of a conversation that nothing speaks for or against; it becomes what a
 *     system gives to those that Earshot has not ranked; 0 to 100
 * @param curve says how long a wait a point is worth
 */
public record RenderingScale(int usual, AgeingCurve curve) {

  /** A scale around a priority that there is. */
  public RenderingScale {
    if (usual < 0 || usual > AgeingCurve.MOST) {
      throw new IllegalArgumentException("the usual priority goes from 0 to 100, not " + usual);
    }
  }

  /**
   * The wait that this priority is ahead of the usual one; negative if it is behind. What it has
   * gained by waiting is left out: who is told of it adds the wait himself.
   */
  Duration ahead(Priority priority) {
    int base = priority.ageing() == null ? priority.value() : priority.ageing().base();
    return curve.worthOf(base - usual);
  }
}
