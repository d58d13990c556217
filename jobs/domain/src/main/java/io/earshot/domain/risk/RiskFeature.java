package io.earshot.domain.risk;

import java.util.function.ToDoubleFunction;

/**
 * Something about a conversation that may tell whether a lead is needed.
 *
 * @param name in words, for models and for people; never changes its meaning
 * @param sense in which direction alone a model may weigh it
 * @param value at a situation; NaN where it is not known, which then counts for nothing
 */
public record RiskFeature(String name, Sense sense, ToDoubleFunction<Situation> value) {

  /** What more of it can mean. */
  public enum Sense {
    RAISES,
    LOWERS,
    EITHER
  }

  double of(Situation situation) {
    return value.applyAsDouble(situation);
  }
}
