package io.earshot.language.phrase;

import io.earshot.language.text.Token;
import io.earshot.language.text.TokenKind;
import java.util.List;
import java.util.Set;

/**
 * Tells a closing courtesy ("ok thanks bye", "cheers, have a good one") from a message that means
 * something. Every word must belong to a closed list, and one of them must be a word of thanks or
 * of parting: so "thanks for nothing" and "thanks a lot for ruining my day" are none. Immutable and
 * thread-safe.
 */
public final class Courtesy {

  private static final int LONGEST = 16;

  private final Set<String> core;
  private final Set<String> fill;

  /**
   * Courtesies of a language.
   *
   * @param core words of thanks and of parting
   * @param fill words that may stand beside them
   */
  public Courtesy(Set<String> core, Set<String> fill) {
    this.core = Set.copyOf(core);
    this.fill = Set.copyOf(fill);
  }

  /** Whether these are the tokens of a closing courtesy and of nothing else. */
  public boolean is(List<Token> tokens) {
    int words = 0;
    boolean hasCore = false;
    for (Token token : tokens) {
      if (token.kind() == TokenKind.WORD) {
        words++;
        boolean isCore = core.contains(token.text());
        hasCore |= isCore;
        if (!isCore && !fill.contains(token.text())) {
          return false;
        }
      } else if (token.kind() != TokenKind.HANDLE && !isMood(token)) {
        return false;
      }
    }
    return hasCore && words <= LONGEST;
  }

  private static boolean isMood(Token token) {
    return switch (token.kind()) {
      case EMOJI, EMOTICON -> true;
      case PUNCTUATION -> !token.text().contains("?");
      case SAYING -> !token.text().equals("<bad-saying>");
      default -> false;
    };
  }
}
