package io.earshot.domain.routing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The queues of the contact centre and how decisions are made.
 *
 * @param queues by name
 * @param angryQueue where an angry or leaving customer goes, or null to leave him where he is
 * @param careQueue where a vulnerable customer goes, or null
 * @param salesQueue where a delighted customer may go, or null
 * @param fallbackQueue for a conversation that nobody has queued, or null
 * @param homeLanguages ISO 639-1 codes that everybody speaks: no skill is asked for them
 * @param decisionValidFor how long a decision holds unless renewed
 */
public record RoutingBook(
    Map<String, Queue> queues,
    @Nullable String angryQueue,
    @Nullable String careQueue,
    @Nullable String salesQueue,
    @Nullable String fallbackQueue,
    List<String> homeLanguages,
    Duration decisionValidFor) {

  private static final Queue UNLISTED = new Queue(null, List.of(), null);

  /** The queue of this name; one that is not listed asks for nothing and belongs to no team. */
  public Queue queue(@Nullable String name) {
    return name == null ? UNLISTED : queues.getOrDefault(name, UNLISTED);
  }

  /** The team that looks after the queue of this name, or null. */
  public @Nullable String teamOf(@Nullable String queue) {
    return queue(queue).team();
  }
}
