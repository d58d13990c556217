package io.earshot.domain.alert;

import org.jspecify.annotations.Nullable;

/**
 * One of the grounds of an alert.
 *
 * @param id of the policy's reason, rule or model, for example asks-for-supervisor
 * @param version of the rule or model; null for the built-in policy
 * @param score of the model, or the value that the reason looked at; null if there is none
 * @param detail one line for a person, in which no customer's words occur
 */
public record AlertBecause(
    Kind kind, String id, @Nullable String version, @Nullable Double score, String detail) {

  /** What judged. */
  public enum Kind {
    /** The built-in escalation policy. */
    POLICY,
    RULE,
    MODEL
  }
}
