package io.earshot.domain.routing.rendering;

import io.earshot.domain.routing.RoutingDecision;
import io.earshot.domain.routing.ageing.AgeingCurve;
import org.jspecify.annotations.Nullable;

/**
 * A decision for Kustomer, whose two scales run in opposite directions.
 *
 * @param priority of the conversation: 1 is the lowest, 5 the highest
 * @param queuePriority for who keeps queues by urgency: 1 is served first, 100 last
 * @param defaultLang ISO 639-1 code, or null if not known
 * @param queue the name of the queue, for queue rules, or null
 * @see <a href="https://developer.kustomer.com/docs/concepts/conversations-and-messages">
 *     Conversations and messages</a>
 * @see <a href="https://help.kustomer.com/routing-profiles-H1tz3ITv7">Team routing profiles</a>
 */
public record KustomerRendering(
    int priority, int queuePriority, @Nullable String defaultLang, @Nullable String queue) {

  private static final int LEVELS = 5;

  static KustomerRendering of(RoutingDecision decision) {
    int priority = decision.priority().value();
    return new KustomerRendering(
        1 + Math.min(LEVELS - 1, priority * LEVELS / AgeingCurve.MOST),
        Math.min(AgeingCurve.MOST, AgeingCurve.MOST + 1 - priority),
        decision.target().language(),
        decision.target().queue());
  }
}
