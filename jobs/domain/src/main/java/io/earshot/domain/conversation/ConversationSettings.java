package io.earshot.domain.conversation;

import io.earshot.domain.escalation.EscalationSettings;
import io.earshot.domain.time.Idleness;
import java.time.Duration;

/**
 * How conversations are followed.
 *
 * @param idleness the silence that ends a conversation
 * @param tellAtMostEvery a change that is not urgent is told at most so often
 * @param forgetAfterEnd how long after its end a conversation is remembered
 */
public record ConversationSettings(
    Idleness idleness,
    Duration tellAtMostEvery,
    Duration forgetAfterEnd,
    EscalationSettings escalation) {}
