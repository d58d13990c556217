package io.earshot.language.feature;

import io.earshot.language.lexicon.Vader;
import io.earshot.language.pack.LanguagePack;
import io.earshot.language.pack.Valence;
import io.earshot.language.pack.WordClasses;
import io.earshot.language.text.TokenKind;
import io.earshot.language.text.Tokens;

/**
 * How the words of a message were rated by people, each where it stands: made stronger or weaker by
 * the words before it, turned by a negation, and worth more behind a "but". The rules follow Hutto
 * and Gilbert (2014); the word classes are the language's.
 */
final class Valences {

  /** Steps of a rating from -4 to 4. */
  static final int STEPS = 9;

  private static final double ELONGATED = 0.3;

  private final Valence ratings;
  private final WordClasses classes;
  private double[] valences = new double[64];

  Valences(LanguagePack pack) {
    this.ratings = pack.valence();
    this.classes = pack.words();
  }

  /** Whether anything is rated in this language. */
  boolean areKnown() {
    return !ratings.isEmpty();
  }

  /** Rates the tokens of a message. */
  void rate(Tokens tokens) {
    if (valences.length < tokens.size()) {
      valences = new double[tokens.size()];
    }
    int turn = -1;
    for (int i = 0; i < tokens.size(); i++) {
      valences[i] = valence(tokens, i);
      turn = classes.turns().has(tokens.hash(i)) ? i : turn;
    }
    for (int i = 0; turn >= 0 && i < tokens.size(); i++) {
      valences[i] *= i < turn ? Vader.BEFORE_BUT : Vader.AFTER_BUT;
    }
  }

  private double valence(Tokens tokens, int i) {
    Double rating = ratings.of(tokens, i);
    if (rating == null || rating == 0 || negatesNext(tokens, i)) {
      return 0;
    }
    double sign = Math.signum(rating);
    double valence = rating;
    valence += tokens.capitals(i) ? sign * Vader.CAPITALS : 0;
    valence += tokens.elongated(i) ? sign * ELONGATED : 0;
    boolean negated = false;
    for (int back = 1; back <= Vader.reach() && back <= i; back++) {
      if (tokens.kind(i - back) == TokenKind.PUNCTUATION) {
        break;
      }
      long before = tokens.hash(i - back);
      negated |= classes.negators().has(before);
      if (classes.diminishers().has(before)) {
        valence -= sign * Vader.BOOST * Vader.fade(back);
      } else if (classes.boosters().has(before) && ratings.of(tokens, i - back) == null) {
        valence += sign * Vader.BOOST * Vader.fade(back);
      }
    }
    return negated ? valence * Vader.NEGATION : valence;
  }

  /** A rated word of negation before another rated word only negates it. */
  private boolean negatesNext(Tokens tokens, int i) {
    return classes.negators().has(tokens.hash(i))
        && i + 1 < tokens.size()
        && ratings.of(tokens, i + 1) != null;
  }

  /** The rating of a token where it stands; 0 if it has none. */
  double of(int token) {
    return valences[token];
  }

  /** The step of a rating, 0 for the most negative. */
  static int step(double valence) {
    double size = Math.abs(valence);
    int steps = size < 0.05 ? 0 : Math.min(4, 1 + (int) size);
    return STEPS / 2 + (valence < 0 ? -steps : steps);
  }
}
