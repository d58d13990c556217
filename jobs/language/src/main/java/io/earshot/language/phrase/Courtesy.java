package io.earshot.language.phrase;

import io.earshot.language.text.Token;
import io.earshot.language.text.TokenKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells a closing courtesy ("ok thanks bye", "cheers, have a good one") from a message that means
 * something. Every word must belong to a closed list, and one of them must be a word of thanks or
 * of parting: so "thanks for nothing" and "thanks a lot for ruining my day" are none.
 */
public final class Courtesy {

  private static final int LONGEST = 16;

  private static final Set<String> CORE =
      words(
          "thanks thank thanx thankyou thx tnx tks ty tysm cheers ta bye goodbye byebye ciao"
              + " regards farewell care appreciated");

  private static final Set<String> FILL =
      words(
          "ok okay k kk alright right then well great perfect lovely brilliant good nice fine cool"
              + " super wonderful you u ya so much very a lot lots many million again for now your"
              + " all the help time patience assistance support today tonight have had lovely day"
              + " evening afternoon morning night weekend week one rest of bye see later soon speak"
              + " take care kind kindest best warm wishes sincerely yours and too same to that's"
              + " that it everything will do got much appreciate mate love dear sir madam ma'am um"
              + " uh oh ah yes yeah yep no problem welcome i'll let go be bless enjoy");

  private Courtesy() {}

  private static Set<String> words(String list) {
    return Arrays.stream(list.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether these are the tokens of a closing courtesy and of nothing else. */
  public static boolean is(List<Token> tokens) {
    int words = 0;
    boolean core = false;
    for (Token token : tokens) {
      if (token.kind() == TokenKind.WORD) {
        words++;
        boolean isCore = CORE.contains(token.text());
        core |= isCore;
        if (!isCore && !FILL.contains(token.text())) {
          return false;
        }
      } else if (token.kind() != TokenKind.HANDLE && !isMood(token)) {
        return false;
      }
    }
    return core && words <= LONGEST;
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
