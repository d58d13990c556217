package io.earshot.language;

import io.earshot.domain.reading.TokenWeight;
import io.earshot.language.text.TokenKind;
import io.earshot.language.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Chooses the words that explain a score. */
final class Because {

  private static final int MOST = 5;
  private static final double LEAST = 0.1;

  private Because() {}

  /** At most five words, each once, strongest first; as written in the text. */
  static List<TokenWeight> of(String text, Tokens tokens, double[] moved) {
    List<TokenWeight> because = new ArrayList<>(MOST);
    double last = Double.POSITIVE_INFINITY;
    int strongest = next(tokens, moved, last, -1);
    while (strongest >= 0 && because.size() < MOST) {
      String word = text.substring(tokens.from(strongest), tokens.to(strongest));
      if (because.stream().noneMatch(named -> named.token().equalsIgnoreCase(word))) {
        because.add(new TokenWeight(word, moved[strongest]));
      }
      strongest = next(tokens, moved, Math.abs(moved[strongest]), strongest);
    }
    return List.copyOf(because);
  }

  /** The strongest of those weaker than this, or as strong and behind it; -1 if there is none. */
  private static int next(Tokens tokens, double[] moved, double strength, int behind) {
    int next = -1;
    double most = LEAST;
    for (int i = 0; i < tokens.size(); i++) {
      double here = Math.abs(moved[i]);
      boolean weaker = here < strength || (here == strength && i > behind);
      boolean strongest = here > most || (here == most && next < 0);
      if (weaker && strongest && tokens.kind(i) != TokenKind.PUNCTUATION) {
        next = i;
        most = here;
      }
    }
    return next;
  }
}
