package io.earshot.domain.reading;

/**
 * How strongly each signal that the side of a message can give shows in it, whether or not it
 * counts as detected, in the bits of one number: for each the root of its probability in steps of
 * 1/{@value #STEPS}. The root, because what matters below the threshold of a signal is whether it
 * is likely once in ten messages or once in a thousand. What is likely less than once in four
 * hundred messages leaves no trace.
 */
public final class Traces {

  /** The strength of a sure signal, in steps. */
  public static final int STEPS = 31;

  /** Nothing shows, or the reader does not say. */
  public static final long NONE = 0;

  /** The bits that a signal has; the highest of them is left free. */
  public static final int BITS = 6;

  private static final int FEWEST_STEPS = 2;

  private Traces() {}

  /** The trace of a signal, to be put beside those of others with a bitwise or. */
  public static long of(Signal signal, double probability) {
    long steps = steps(probability);
    return steps < FEWEST_STEPS ? NONE : steps << place(signal);
  }

  /** How strongly a signal shows: the root of its probability, 0 to 1. */
  public static double strength(long traces, Signal signal) {
    return (traces >>> place(signal) & STEPS) / (double) STEPS;
  }

  /** The strength of a signal that is this likely, in steps. */
  public static long steps(double probability) {
    return Math.round(Math.sqrt(Math.max(0, Math.min(1, probability))) * STEPS);
  }

  /** Where the bits of a signal begin; a customer's signals and an agent's share them. */
  public static int place(Signal signal) {
    int first = signal.ordinal() < Signal.APOLOGY.ordinal() ? 0 : Signal.APOLOGY.ordinal();
    return (signal.ordinal() - first) * BITS;
  }
}
