package io.earshot.bench.engine.site;

import org.jspecify.annotations.Nullable;

/** A measurement cannot go on; the message is for a person. */
public final class BenchException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a message for a person. */
  public BenchException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** With what could not be done, and why: Flink says so in the innermost cause. */
  public static BenchException ofFlink(String what, Exception problem) {
    return new BenchException(what + ": " + rootOf(problem), problem);
  }

  private static Throwable rootOf(Throwable problem) {
    Throwable cause = problem.getCause();
    return cause == null ? problem : rootOf(cause);
  }
}
