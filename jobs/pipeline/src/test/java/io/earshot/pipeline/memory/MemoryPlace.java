package io.earshot.pipeline.memory;

import io.earshot.domain.alert.AlertAction;
import io.earshot.domain.customer.CustomerProfile;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.routing.RoutingRule;
import io.earshot.domain.rule.Rule;
import io.earshot.domain.rule.RuleChange;
import io.earshot.pipeline.Inputs;
import io.earshot.wire.Topics;
import java.util.List;
import java.util.Objects;

/** A contact centre without a Kafka: the topics that the job reads, in this JVM. */
public final class MemoryPlace {

  public static final int PARTITIONS = 4;

  public final MemoryTopic events = new MemoryTopic(PARTITIONS);
  public final MemoryTopic profiles = new MemoryTopic(1);
  public final MemoryTopic contacts = new MemoryTopic(1);
  public final MemoryTopic actions = new MemoryTopic(1);
  public final MemoryTopic ruleChanges = new MemoryTopic(PARTITIONS);
  public final MemoryTopic routingRuleChanges = new MemoryTopic(PARTITIONS);

  /** Reports events of a contact centre, each on the partition of its conversation. */
  public void report(ConversationEvent... reported) {
    report(List.of(reported));
  }

  /** The same. */
  public void report(List<ConversationEvent> reported) {
    for (ConversationEvent event : reported) {
      events.append(event.conversationId().value(), bytes(event));
    }
  }

  /** Reports events on this partition. */
  public void reportOn(int partition, ConversationEvent... reported) {
    for (ConversationEvent event : reported) {
      events.append(partition, event.conversationId().value(), bytes(event));
    }
  }

  /** Says who a customer is. */
  public void introduce(CustomerProfile profile) {
    profiles.append(profile.customerId().value(), Topics.CUSTOMER_PROFILES.encode(profile).value());
  }

  /** A lead does something with an alert. */
  public void act(AlertAction action) {
    actions.append(action.conversationId().value(), Topics.ALERT_ACTIONS.encode(action).value());
  }

  /** Changes a rule. */
  public void change(RuleChange<Rule> change) {
    ruleChanges.append(change.ruleId(), Topics.RULE_CHANGES.encode(change).value());
  }

  /** Changes a rule that routes. */
  public void reroute(RuleChange<RoutingRule> change) {
    routingRuleChanges.append(change.ruleId(), Topics.ROUTING_RULE_CHANGES.encode(change).value());
  }

  /** The topics, read on and on. */
  public Inputs following() {
    return new Inputs(
        MemorySource.following(events),
        MemorySource.following(profiles),
        MemorySource.following(contacts),
        MemorySource.following(actions),
        MemorySource.following(ruleChanges),
        MemorySource.following(routingRuleChanges));
  }

  /** The topics, read to where they end. */
  public Inputs reading(int stride) {
    return new Inputs(
        MemorySource.reading(events).inStridesOf(stride),
        MemorySource.reading(profiles).inStridesOf(stride),
        MemorySource.reading(contacts).inStridesOf(stride),
        MemorySource.reading(actions).inStridesOf(stride),
        MemorySource.reading(ruleChanges).inStridesOf(stride),
        MemorySource.reading(routingRuleChanges).inStridesOf(stride));
  }

  private static byte[] bytes(ConversationEvent event) {
    return Objects.requireNonNull(Topics.CONVERSATION_EVENTS.encode(event).value());
  }
}
