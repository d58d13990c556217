package io.earshot.domain.risk;

/**
 * What raised or lowered a risk.
 *
 * @param factor the name of a {@link RiskFeature}
 * @param value of the feature
 * @param weight what it adds in log-odds to the risk of the average conversation
 */
public record RiskFactor(String factor, double value, double weight) {}
