package io.earshot.language.encoder;

import io.earshot.domain.reading.TokenWeight;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.text.Token;
import io.earshot.language.text.TokenKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Explains a score by leaving out one word after the other. */
final class Occlusion {

  static final int MOST_WORDS = 60;

  private static final int MOST = 5;
  private static final double LEAST = 0.02;

  private Occlusion() {}

  /** How far the score falls without each word: at most five, strongest first. */
  static List<TokenWeight> of(
      UnreadMessage message,
      List<Token> tokens,
      ToDoubleFunction<UnreadMessage> scoring,
      double score) {
    List<TokenWeight> moved = new ArrayList<>();
    for (Token token : tokens.subList(0, Math.min(MOST_WORDS, tokens.size()))) {
      if (token.kind() != TokenKind.PUNCTUATION) {
        double fall = score - scoring.applyAsDouble(without(message, token));
        if (Math.abs(fall) >= LEAST) {
          moved.add(new TokenWeight(message.text().substring(token.from(), token.to()), fall));
        }
      }
    }
    moved.sort(Comparator.comparingDouble((TokenWeight word) -> -Math.abs(word.weight())));
    return List.copyOf(moved.subList(0, Math.min(MOST, moved.size())));
  }

  private static UnreadMessage without(UnreadMessage message, Token token) {
    String text = message.text();
    return new UnreadMessage(
        text.substring(0, token.from()) + text.substring(token.to()),
        message.role(),
        message.channel(),
        message.before(),
        message.language());
  }
}
