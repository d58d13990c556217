package io.earshot.domain.alert;

/**
 * What follows for the team's budget, and what goes out.
 *
 * @param alert as it goes out: as it is, or WITHHELD
 * @param isFirst whether it is the first that is heard of this alert
 * @param isShownAnew whether the alert is shown for the first time
 */
public record RationStep(
    TeamBudget budget, Ration ration, Alert alert, boolean isFirst, boolean isShownAnew) {}
