package io.earshot.language.feature;

/** Takes the features of one message, one after the other. */
@FunctionalInterface
public interface FeatureSink {

  /**
   * One feature.
   *
   * @param name valid during the call only: its owner writes the next name into it
   * @param token the token of the message that shows it, or -1
   */
  void add(CharSequence name, int token);
}
