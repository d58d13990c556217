package io.earshot.domain.escalation;

import org.jspecify.annotations.Nullable;

/**
 * One of the grounds of an escalation.
 *
 * @param id of the policy's reason, rule or model, for example asks-for-supervisor
 * @param version of the rule or model; null for the built-in policy
 * @param score of the model, or the value that the reason looked at; null if there is none
 * @param severity what this ground alone would call for
 * @param detail one line for a person, in which no customer's words occur
 * @param suggestedAction what a rule asks of a lead, one line; null if nothing of its own
 */
public record Reason(
    Kind kind,
    String id,
    @Nullable String version,
    @Nullable Double score,
    Severity severity,
    String detail,
    @Nullable String suggestedAction) {

  /** What judged. */
  public enum Kind {
    /** The built-in escalation policy. */
    POLICY,
    RULE,
    MODEL
  }

  /** A ground found by the built-in policy. */
  public static Reason ofPolicy(String id, double value, Severity severity, String detail) {
    return new Reason(Kind.POLICY, id, null, value, severity, detail, null);
  }

  /** A ground found by a model. */
  public static Reason ofModel(
      String id, String version, double score, Severity severity, String detail) {
    return new Reason(Kind.MODEL, id, version, score, severity, detail, null);
  }

  /** A ground found by a rule of the business. */
  public static Reason ofRule(
      String ruleId,
      int version,
      Severity severity,
      String title,
      @Nullable String suggestedAction) {
    return new Reason(
        Kind.RULE, ruleId, Integer.toString(version), null, severity, title, suggestedAction);
  }
}
