package io.earshot.local.backtest;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A conversation of which a lead would have been told something else.
 *
 * @param need the label, or null without one
 */
public record Change(Kind kind, Verdict present, Verdict candidate, @Nullable Need need) {

  /** What is different, what matters most first. */
  public enum Kind {
    /** A warning where there was none. */
    NEW,
    /** No warning any more. */
    GONE,
    EARLIER,
    LATER,
    /** Warned at the same time, but more or less severe. */
    SEVERITY
  }

  /** How the candidate differs, or null if it does not. */
  static @Nullable Change between(Verdict present, Verdict candidate, @Nullable Need need) {
    Kind kind = kind(present, candidate);
    return kind == null ? null : new Change(kind, present, candidate, need);
  }

  private static @Nullable Kind kind(Verdict present, Verdict candidate) {
    if (present.warns() != candidate.warns()) {
      return candidate.warns() ? Kind.NEW : Kind.GONE;
    }
    if (present.warnedAt() != null && candidate.warnedAt() != null) {
      int order = candidate.warnedAt().compareTo(present.warnedAt());
      if (order != 0) {
        return order < 0 ? Kind.EARLIER : Kind.LATER;
      }
    }
    return Objects.equals(present.severity(), candidate.severity()) ? null : Kind.SEVERITY;
  }
}
