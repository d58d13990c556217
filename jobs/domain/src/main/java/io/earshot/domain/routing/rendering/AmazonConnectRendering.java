package io.earshot.domain.routing.rendering;

import io.earshot.domain.routing.RoutingDecision;
import io.earshot.domain.routing.ageing.AgeingCurve;
import java.time.Duration;
import java.util.Map;

/**
 * A decision for Amazon Connect. The routing data can be set in two ways, of which a request may
 * use one; they take 60 seconds or more to reach a contact that is in a queue already.
 *
 * @param byPriority a body of UpdateContactRoutingData: strict priorities, 1 first, 5 by default
 * @param byAge another: the contact counts as having waited so much longer, or shorter, so that
 *     priority and wait add up
 * @param attributes for UpdateContactAttributes, on which a flow can branch
 * @see <a
 *     href="https://docs.aws.amazon.com/connect/latest/APIReference/API_UpdateContactRoutingData.html">
 *     UpdateContactRoutingData</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/connect/latest/adminguide/change-routing-priority.html">
 *     Change routing priority / age</a>
 */
public record AmazonConnectRendering(
    QueuePriority byPriority, QueueAge byAge, Map<String, String> attributes) {

  private static final long DEFAULT = 5;

  /** Beyond a month a shift makes no difference any more, and a number fits. */
  private static final long MOST_SECONDS = Duration.ofDays(30).toSeconds();

  static AmazonConnectRendering of(RoutingDecision decision, RenderingScale scale) {
    return new AmazonConnectRendering(
        new QueuePriority(queuePriority(decision.priority().value(), scale.usual())),
        new QueueAge(seconds(scale.ahead(decision.priority()))),
        DecisionLabels.of(decision));
  }

  private static int seconds(Duration ahead) {
    return (int) Math.max(-MOST_SECONDS, Math.min(MOST_SECONDS, ahead.toSeconds()));
  }

  /** The usual priority is 5; what is above shares 4 to 1, what is below has a number each. */
  private static long queuePriority(int priority, int usual) {
    if (priority <= usual) {
      return DEFAULT + (usual - priority);
    }
    int above = AgeingCurve.MOST - usual;
    return DEFAULT - ((priority - usual) * (DEFAULT - 1) + above - 1) / above;
  }

  /**
   * A priority in the queue.
   *
   * @param queuePriority 1 or more, the lower is served first
   */
  public record QueuePriority(long queuePriority) {}

  /**
   * A shift of the time in the queue.
   *
   * @param queueTimeAdjustmentSeconds the higher is served first; 0 changes nothing
   */
  public record QueueAge(int queueTimeAdjustmentSeconds) {}
}
