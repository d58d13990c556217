package io.earshot.domain.routing;

import io.earshot.domain.event.Channel;
import io.earshot.domain.routing.ageing.AgeingCurve;
import io.earshot.domain.routing.rendering.RenderingScale;
import io.earshot.domain.routing.rendering.Renderings;
import io.earshot.domain.routing.rendering.RoutingSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The queues of the contact centre and how conversations are routed between them:
 * config/queues.yaml.
 *
 * @param queues by name
 * @param hours opening hours by name
 * @param service what queues promise that promise nothing of their own
 * @param languages which the house speaks
 * @param fallbackQueue for a conversation that nobody has queued, or null
 * @param basePriority of a conversation of which nothing is known, 0 to 100
 * @param ageing how waiting raises the priority
 * @param decisions how long they hold, how soon another may follow
 * @param renderings for which systems decisions also carry what they want to be told
 * @param rules that move conversations; the file's, over which the topic wins
 */
public record RoutingBook(
    Map<String, Queue> queues,
    Map<String, OpeningHours> hours,
    List<ServiceTarget> service,
    Languages languages,
    @Nullable String fallbackQueue,
    int basePriority,
    AgeingCurve ageing,
    DecisionPace decisions,
    List<RoutingSystem> renderings,
    List<RoutingRule> rules) {

  private static final Queue UNLISTED = Queue.of(null, List.of());

  /** A book of these queues that speaks English and has no rules. */
  public static RoutingBook of(Map<String, Queue> queues, @Nullable String fallbackQueue) {
    return new RoutingBook(
        queues,
        Map.of(),
        List.of(),
        new Languages(List.of("en"), List.of(), "language-", null),
        fallbackQueue,
        40,
        AgeingCurve.USUAL,
        new DecisionPace(
            Duration.ofMinutes(15),
            Duration.ofHours(6),
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            0.75,
            10,
            20),
        List.of(),
        List.of());
  }

  /** The same with other rules. */
  public RoutingBook ruledBy(List<RoutingRule> others) {
    return new RoutingBook(
        queues,
        hours,
        service,
        languages,
        fallbackQueue,
        basePriority,
        ageing,
        decisions,
        renderings,
        List.copyOf(others));
  }

  /** The decision as it goes out: with what other systems want to be told. */
  public RoutingDecision rendered(RoutingDecision decision) {
    return renderings.isEmpty()
        ? decision
        : decision.rendered(
            Renderings.of(
                decision, EnumSet.copyOf(renderings), new RenderingScale(basePriority, ageing)));
  }

  /** The grounds of its decisions, by name and in words, as far as they are known beforehand. */
  public List<String> grounds() {
    List<String> grounds = new ArrayList<>(new TreeSet<>(Grounds.OWN));
    queues.keySet().stream().sorted().map(Grounds::queued).forEach(grounds::add);
    for (RoutingRule rule : rules) {
      grounds.add(rule.ruleId());
      grounds.add(rule.inWords());
    }
    return grounds;
  }

  /** The queue of this name; one that is not listed asks for nothing and belongs to no team. */
  public Queue queue(@Nullable String name) {
    return name == null ? UNLISTED : queues.getOrDefault(name, UNLISTED);
  }

  /** The team that looks after the queue of this name, or null. */
  public @Nullable String teamOf(@Nullable String queue) {
    return queue(queue).team();
  }

  /** What the queue promises to such a conversation, or null if nothing. */
  public @Nullable ServiceTarget promise(@Nullable String queue, Channel channel, Urgency urgency) {
    for (List<ServiceTarget> targets : List.of(queue(queue).service(), service)) {
      for (ServiceTarget target : targets) {
        if (target.fits(channel, urgency)) {
          return target;
        }
      }
    }
    return null;
  }
}
