package io.earshot.local.broker;

/**
 * What became of one topic.
 *
 * @param detail how it was made, or in what it differs from what is agreed
 */
public record TopicFinding(String topic, State state, String detail) {

  /** What was found. */
  public enum State {
    CREATED,
    FOUND,
    /** It is there, but not as agreed. It is left as it is: changing it is its owner's work. */
    DIFFERS
  }
}
