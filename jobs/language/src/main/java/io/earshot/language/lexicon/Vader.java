package io.earshot.language.lexicon;

/**
 * The numbers of VADER's rules (Hutto and Gilbert 2014). The {@link LexiconReader} keeps to the
 * published rules to the letter, as the floor; features of messages follow them in any language.
 */
public final class Vader {

  /** What a word that strengthens the next adds to its rating, and one that weakens takes off. */
  public static final double BOOST = 0.293;

  /** What capitals add, where not everything is in capitals. */
  public static final double CAPITALS = 0.733;

  /** What a negation makes of a rating. */
  public static final double NEGATION = -0.74;

  /** What is left of what stands before a "but". */
  public static final double BEFORE_BUT = 0.5;

  /** What becomes of what stands behind it. */
  public static final double AFTER_BUT = 1.5;

  /** About the largest sum of ratings to be expected. */
  private static final double ALPHA = 15;

  /** How much of a strengthening word is left one, two and three words on. */
  private static final double[] FADES = {1, 0.95, 0.9};

  private Vader() {}

  /** How many words on a strengthening word or a negation reaches. */
  public static int reach() {
    return FADES.length;
  }

  /** How much of a strengthening word is left so many words on, from 1. */
  public static double fade(int words) {
    return FADES[words - 1];
  }

  /** A sum of ratings brought between -1 and 1. */
  public static double compound(double sum) {
    return sum / Math.sqrt(sum * sum + ALPHA);
  }
}
