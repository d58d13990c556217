package io.earshot.language.phrase;

import io.earshot.language.text.TokenKind;
import io.earshot.language.text.Tokens;
import io.earshot.language.text.WordSet;
import java.util.Set;

/**
 * Tells a closing courtesy ("ok thanks bye", "cheers, have a good one") from a message that means
 * something. Every word must belong to a closed list, and one of them must be a word of thanks or
 * of parting: so "thanks for nothing" and "thanks a lot for ruining my day" are none. Immutable and
 * thread-safe.
 */
public final class Courtesy {

  private static final int LONGEST = 16;

  private final WordSet core;
  private final WordSet fill;

  /**
   * Courtesies of a language.
   *
   * @param core words of thanks and of parting
   * @param fill words that may stand beside them
   */
  public Courtesy(Set<String> core, Set<String> fill) {
    this.core = WordSet.of(core);
    this.fill = WordSet.of(fill);
  }

  /** Whether these are the tokens of a closing courtesy and of nothing else. */
  public boolean is(Tokens tokens) {
    int words = 0;
    boolean hasCore = false;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i) == TokenKind.WORD) {
        words++;
        boolean isCore = core.has(tokens.hash(i));
        hasCore |= isCore;
        if (!isCore && !fill.has(tokens.hash(i))) {
          return false;
        }
      } else if (tokens.kind(i) != TokenKind.HANDLE && !isMood(tokens, i)) {
        return false;
      }
    }
    return hasCore && words <= LONGEST;
  }

  private static boolean isMood(Tokens tokens, int token) {
    return switch (tokens.kind(token)) {
      case EMOJI, EMOTICON -> true;
      case PUNCTUATION -> !tokens.startsWith(token, "?");
      case SAYING -> !tokens.is(token, "<bad-saying>");
      default -> false;
    };
  }
}
