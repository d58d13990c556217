package io.earshot.domain.rule;

import io.earshot.domain.escalation.Reason;
import java.util.List;

/**
 * What the rules say of a conversation.
 *
 * @param reasons of the active rules that hold, or have fired and not cooled down; by rule id
 * @param findings the firings, of active and of shadow rules; by rule id
 * @param marks to remember
 */
public record RuleVerdict(List<Reason> reasons, List<RuleFinding> findings, List<RuleMark> marks) {}
