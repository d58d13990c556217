package io.earshot.domain.conversation;

import io.earshot.domain.escalation.Evidence;

/**
 * Words kept as possible evidence.
 *
 * @param weight how telling they are; the least telling is dropped first
 * @param cited whether an active rule fired at them, which makes them more telling
 */
public record Quote(Evidence evidence, float weight, boolean cited) {}
