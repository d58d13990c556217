package io.earshot.domain.routing;

/**
 * The service level that a waiting conversation falls under, and how it stands.
 *
 * @param target the share of conversations that shall be answered in time, 0 to 1
 * @param answerWithinMillis the time that this one has, in opening hours
 */
public record ServiceLevel(double target, long answerWithinMillis, State state) {

  /** How the conversation stands, best first. */
  public enum State {
    ON_TIME,
    /** Most of its time is gone. */
    AT_RISK,
    BREACHED
  }
}
