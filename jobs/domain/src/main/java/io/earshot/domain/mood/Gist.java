package io.earshot.domain.mood;

import io.earshot.domain.reading.IntentReading;
import io.earshot.domain.reading.Leanings;
import io.earshot.domain.reading.SubjectLabel;
import io.earshot.domain.reading.SubjectReading;
import org.jspecify.annotations.Nullable;

/**
 * What the customer's messages are about, and what he made contact for. Evidence for the subjects
 * adds up over his messages, of which later ones weigh less: what somebody calls about he says
 * first.
 *
 * @param first how far each of the first eight subjects lies below the likeliest, packed: eight
 *     bits each in steps of 1/{@value #STEPS_A_NAT} nat
 * @param second the same of the other eight
 * @param messages how many messages spoke for some subject
 * @param intent of the first message that had one, packed: see {@code MessageMark}
 */
public record Gist(long first, long second, int messages, int intent) {

  /** Nothing has been said. */
  public static final Gist NONE = new Gist(0, 0, 0, 0);

  /** Messages from this one on no longer tell what the customer made contact for. */
  static final int FIRST_CONTACT = 4;

  private static final int STEPS_A_NAT = 10;
  private static final int BITS = 8;
  private static final int MOST = 255;
  private static final SubjectLabel[] SUBJECTS = SubjectLabel.values();

  /** How fast messages lose weight, and how little they come to weigh. */
  private static final double FADING = 0.4;

  private static final double LEAST_WEIGHT = 0.1;

  /**
   * Words of one conversation repeat each other: their evidence counts for less than it adds to.
   */
  private static final double TEMPERATURE = 0.85;

  private static final double SURE_ENOUGH = 0.45;

  Gist plus(MessageMark mark, int customerMessages) {
    Gist more = plus(mark.leanings());
    boolean told = intent != 0 || customerMessages >= FIRST_CONTACT;
    return told || mark.intent() == 0
        ? more
        : new Gist(more.first, more.second, more.messages, mark.intent());
  }

  /** The gist with what one more message of the customer speaks for: see {@link Leanings}. */
  public Gist plus(long leanings) {
    if (leanings == Leanings.NONE) {
      return this;
    }
    double weight = Math.max(LEAST_WEIGHT, Math.pow(FADING, messages));
    double[] below = new double[SUBJECTS.length];
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < below.length; i++) {
      below[i] = below(i) + weight * Leanings.below(leanings, SUBJECTS[i]);
      least = Math.min(least, below[i]);
    }
    return new Gist(packed(below, least, 0), packed(below, least, BITS), messages + 1, intent);
  }

  /** What the conversation is about; null while that cannot be told. */
  public @Nullable SubjectReading subject() {
    SubjectReading likeliest = likeliest();
    return likeliest == null || likeliest.confidence() < SURE_ENOUGH ? null : likeliest;
  }

  /** What it is most likely about, however unsure; null before anything speaks for a subject. */
  public @Nullable SubjectReading likeliest() {
    if (messages == 0) {
      return null;
    }
    SubjectLabel likeliest = SUBJECTS[0];
    double all = 0;
    for (int i = 0; i < SUBJECTS.length; i++) {
      all += Math.exp(-below(i) / TEMPERATURE);
      likeliest = below(i) < below(likeliest.ordinal()) ? SUBJECTS[i] : likeliest;
    }
    double confidence = Math.exp(-below(likeliest.ordinal()) / TEMPERATURE) / all;
    return new SubjectReading(likeliest, confidence);
  }

  /** What the customer made contact for; null if none of his first messages said. */
  public @Nullable IntentReading firstIntent() {
    return Packing.intent(intent);
  }

  private double below(int subject) {
    long bits = subject < BITS ? first : second;
    return (bits >>> (subject % BITS * BITS) & MOST) / (double) STEPS_A_NAT;
  }

  private static long packed(double[] below, double least, int from) {
    long bits = 0;
    for (int i = 0; i < BITS; i++) {
      long steps = Math.min(MOST, Math.round((below[from + i] - least) * STEPS_A_NAT));
      bits |= steps << (i * BITS);
    }
    return bits;
  }
}
