package io.earshot.domain.rule;

import org.jspecify.annotations.Nullable;

/**
 * What a rule can ask for. Absent means unknown: a condition that depends on it does not hold.
 *
 * @param message the one that is being judged; null at a deadline and at other events
 */
public record RuleFacts(
    ConversationFacts conversation,
    @Nullable MessageFacts message,
    CustomerFacts customer,
    RiskFacts risk) {}
