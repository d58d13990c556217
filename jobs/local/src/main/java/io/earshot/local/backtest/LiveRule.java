package io.earshot.local.backtest;

import io.earshot.domain.escalation.Severity;
import io.earshot.domain.rule.RuleState;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a rule has found in live traffic, and what that would add to the alerts that
 * leads were shown.
 *
 * @param fired how often
 * @param conversations in how many
 * @param perHour conversations an hour
 * @param per100 for each hundred conversations that there were
 * @param fresh of its conversations, those in which leads were shown no alert of its severity or
 *     worse
 * @param earlier those in which it fired before such an alert
 * @param known those in which such an alert was there already, or came of it
 * @param judged how many of its conversations have a label or, without labels, a lead's verdict
 * @param precision share of the judged ones that needed a lead, 0 to 1; null if none is judged
 * @param recall share of all that are known to have needed a lead in which it fired; null if none
 *     is
 */
public record LiveRule(
    String ruleId,
    int version,
    RuleState state,
    Severity severity,
    long fired,
    long conversations,
    double perHour,
    double per100,
    long fresh,
    long earlier,
    long known,
    long judged,
    @Nullable Double precision,
    @Nullable Double recall) {}
