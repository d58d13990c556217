package io.earshot.pipeline.step;

import io.earshot.domain.event.ConversationId;
import io.earshot.domain.routing.RoutingDecision;
import io.earshot.domain.routing.RoutingFacts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;
import org.jspecify.annotations.Nullable;

/**
 * Tells how often a conversation's first decision is made before its customer is known, whether it
 * is superseded when he is, and how much later that is. Only metrics: what it remembers is bounded
 * and not part of the state.
 */
final class FirstDecisions {

  private static final int MOST_AWAITING = 10_000;
  private static final int SHOWN = 1_000;

  private final Counter first;
  private final Counter superseded;
  private final Counter confirmed;
  private final Histogram lateMillis;
  private final Map<ConversationId, Long> awaiting = new Newest();

  /** Metrics in this group. */
  FirstDecisions(MetricGroup group) {
    first = group.counter("first-decisions");
    superseded = group.counter("first-decisions-superseded");
    confirmed = group.counter("first-decisions-confirmed");
    lateMillis = group.histogram("standing-late-millis", new DescriptiveStatisticsHistogram(SHOWN));
  }

  /**
   * Routing saw these facts.
   *
   * @param before the decision in force until then, or null
   * @param after the decision that follows, or null if the one before holds
   * @param nowMillis on the clock of the machine
   */
  void seen(
      RoutingFacts facts,
      @Nullable RoutingDecision before,
      @Nullable RoutingDecision after,
      long nowMillis) {
    boolean isKnown = facts.customer().contacts7d() > 0;
    boolean isFirst = before == null || before.decidedAt().isBefore(facts.openedAt());
    if (facts.stage() != RoutingFacts.Stage.OPEN) {
      awaiting.remove(facts.conversationId());
    } else if (isFirst && after != null) {
      first.inc();
      if (!isKnown) {
        awaiting.put(facts.conversationId(), nowMillis);
      }
    } else if (isKnown) {
      Long since = awaiting.remove(facts.conversationId());
      if (since != null) {
        lateMillis.update(nowMillis - since);
        (after == null ? confirmed : superseded).inc();
      }
    }
  }

  /** Most customers are new and never become known: the oldest go. */
  private static final class Newest extends LinkedHashMap<ConversationId, Long> {

    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<ConversationId, Long> eldest) {
      return size() > MOST_AWAITING;
    }
  }
}
