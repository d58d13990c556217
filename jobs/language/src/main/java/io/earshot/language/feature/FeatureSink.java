package io.earshot.language.feature;

/** Takes the features of one message, one after the other. */
@FunctionalInterface
public interface FeatureSink {

  /**
   * One feature.
   *
   * @param feature the {@link io.earshot.language.model.FeatureHash} of its name
   * @param token the token of the message that shows it, or -1
   */
  void add(long feature, int token);
}
