package io.earshot.domain.routing.rendering;

import io.earshot.domain.routing.RoutingDecision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision for Genesys Cloud, which adds a minute of time in queue for each point of priority and
 * serves the oldest first: where there is no service level, that is the order which ageing makes.
 * The system wants the ids of queue, skills and language, which Earshot does not know: it gives
 * their names.
 *
 * @param priority minutes ahead of a conversation that nobody ranked; negative if behind
 * @param skills names of skills, sorted
 * @param language ISO 639-1 code, or null if not known
 * @see <a
 *     href="https://github.com/MyPureCloud/platform-client-sdk-java/blob/master/build/docs/RoutingConversationAttributesRequest.md">
 *     RoutingConversationAttributesRequest</a>
 * @see <a href="https://community.genesys.com/discussion/conversation-priority-and-score">
 *     Conversation priority and score</a>
 */
public record GenesysRendering(
    int priority, @Nullable String queue, List<String> skills, @Nullable String language) {

  /** A queue takes a priority of at most so many minutes, and no less than their negative. */
  static final int LIMIT = 25_000_000;

  private static final double MINUTE = 60_000;

  static GenesysRendering of(RoutingDecision decision, RenderingScale scale) {
    double minutes = scale.ahead(decision.priority()).toMillis() / MINUTE;
    return new GenesysRendering(
        (int) Math.max(-LIMIT, Math.min(LIMIT, Math.round(minutes))),
        decision.target().queue(),
        decision.target().skills(),
        decision.target().language());
  }
}
