package io.earshot.language;

import io.earshot.domain.reading.TokenWeight;
import io.earshot.language.text.Token;
import io.earshot.language.text.TokenKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chooses the words that explain a score. */
final class Because {

  private static final int MOST = 5;
  private static final double LEAST = 0.1;

  private Because() {}

  /** At most five words, each once, strongest first; as written in the text. */
  static List<TokenWeight> of(String text, List<Token> tokens, double[] moved) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (Math.abs(moved[i]) >= LEAST && tokens.get(i).kind() != TokenKind.PUNCTUATION) {
        order.add(i);
      }
    }
    order.sort(Comparator.comparingDouble((Integer i) -> -Math.abs(moved[i])));
    List<TokenWeight> because = new ArrayList<>(MOST);
    Set<String> named = new HashSet<>();
    for (int i : order) {
      Token token = tokens.get(i);
      if (because.size() < MOST && named.add(token.text())) {
        because.add(new TokenWeight(text.substring(token.from(), token.to()), moved[i]));
      }
    }
    return List.copyOf(because);
  }
}
