package io.earshot.domain.conversation;

/** What raised or lowered a risk: the factor's value and the weight it adds in log-odds. */
public record RiskFactor(String factor, double value, double weight) {}
