package io.earshot.domain.conversation;

import io.earshot.domain.escalation.Correction;
import io.earshot.domain.escalation.Escalation;
import io.earshot.domain.routing.RoutingFacts;
import io.earshot.domain.rule.RuleFinding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from one event or deadline.
 *
 * @param after what to remember; null when the conversation is forgotten
 * @param snapshots to tell, in this order
 * @param escalations to tell, in this order
 * @param corrections to tell after them
 * @param routing to decide on, in this order
 * @param findings of rules, to tell in this order
 * @param timerAt a timer to register, or null
 */
public record ConversationStep(
    @Nullable Conversation after,
    List<ConversationSnapshot> snapshots,
    List<Escalation> escalations,
    List<Correction> corrections,
    List<RoutingFacts> routing,
    List<RuleFinding> findings,
    @Nullable Instant timerAt) {

  static final ConversationStep NOTHING =
      new ConversationStep(null, List.of(), List.of(), List.of(), List.of(), List.of(), null);
}
