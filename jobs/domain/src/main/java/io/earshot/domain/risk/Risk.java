package io.earshot.domain.risk;

import java.util.List;

/**
 * How likely it is that a lead is needed.
 *
 * @param score 0 to 1
 * @param because strongest factor first
 */
public record Risk(double score, List<RiskFactor> because) {}
