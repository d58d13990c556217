package io.earshot.domain.reading;

/**
 * How much a message speaks for each subject, whether or not it is enough to tell one, in the bits
 * of one number: for each how far its logarithm of likelihood lies below that of the likeliest, in
 * steps of {@value #STEP} nats, four bits wide. So evidence of several messages can be added up.
 */
public final class Leanings {

  /** A step in nats. */
  public static final double STEP = 0.4;

  /** Speaks for no subject more than for another, or the reader does not say. */
  public static final long NONE = 0;

  private static final int BITS = 4;
  private static final int MOST_STEPS = 15;

  private Leanings() {}

  /**
   * The leanings of a message.
   *
   * @param weights natural logarithm of the likelihood of each subject, in the order of {@link
   *     SubjectLabel}, but for a constant
   */
  public static long of(double[] weights) {
    double most = Double.NEGATIVE_INFINITY;
    for (double weight : weights) {
      most = Math.max(most, weight);
    }
    long leanings = NONE;
    for (int subject = 0; subject < weights.length; subject++) {
      long steps = Math.min(MOST_STEPS, Math.round((most - weights[subject]) / STEP));
      leanings |= steps << (subject * BITS);
    }
    return leanings;
  }

  /** How far a subject lies below the likeliest, in nats: 0 to 6. */
  public static double below(long leanings, SubjectLabel subject) {
    return (leanings >>> (subject.ordinal() * BITS) & MOST_STEPS) * STEP;
  }
}
