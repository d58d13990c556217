package io.earshot.language.redaction;

import java.util.Set;

/** Finds e-mail addresses, written or spoken: "j dot smith eighty eight at example dot com". */
final class EmailFinder {

  private static final Set<String> ENDINGS =
      Set.of(
          "com", "org", "net", "edu", "gov", "info", "biz", "name", "app", "dev", "io", "me", "tv",
          "co", "uk", "us", "ca", "au", "nz", "ie", "es", "mx", "ar", "cl", "pe", "pt", "br", "fr",
          "be", "ch", "lu", "de", "at", "eu", "it", "nl", "se", "no", "dk", "fi", "pl", "in", "ph",
          "za", "test", "example", "invalid");

  private static final Set<String> NO_NAMES =
      Set.of(
          "look", "looked", "is", "are", "us", "me", "you", "it", "one", "online", "found", "was");

  private static final int LONGEST_NAME = 16;
  private static final int LONGEST_HOST = 10;
  private static final int WORDS_OF_A_LABEL = 4;

  private final Passage passage;

  private EmailFinder(Passage passage) {
    this.passage = passage;
  }

  static void find(Passage passage) {
    EmailFinder finder = new EmailFinder(passage);
    for (int at = 1; at < passage.tokens.size() - 1; at++) {
      Token token = passage.tokens.get(at);
      boolean written = token.isSign('@') && token.glued() == passage.tokens.get(at + 1).glued();
      if (written || (token.isWord() && Vocabulary.is(token, WordClass.AT))) {
        finder.tryAt(at, token.isSign('@'));
      }
    }
  }

  private void tryAt(int at, boolean sign) {
    int last = sign ? lastWritten(at) : at;
    if (last == at) {
      last = lastSpoken(at, sign);
    }
    if (last <= at) {
      return;
    }
    int first = firstOfName(at, sign);
    if (first < at) {
      passage.maskTokens(Kinds.EMAIL, first, last);
    }
  }

  /** The last token of a host that is written without a space and has a dot. */
  private int lastWritten(int at) {
    int last = at;
    boolean dot = false;
    int i = at + 1;
    while (passage.has(i) && passage.tokens.get(i).glued()) {
      Token token = passage.tokens.get(i);
      if (token.isWord() || token.isDigits()) {
        last = dot || last == at ? i : last;
        last = i;
      } else if (token.isSign('.')) {
        dot = dot || (passage.has(i + 1) && isGluedName(i + 1));
      } else if (!token.isSign('-')) {
        break;
      }
      i++;
    }
    return dot ? last : at;
  }

  private boolean isGluedName(int index) {
    Token token = passage.tokens.get(index);
    return token.glued() && (token.isWord() || token.isDigits());
  }

  /** The last token of a host like "example dot co dot uk", or {@code at} if there is none. */
  private int lastSpoken(int at, boolean sign) {
    int i = skipFillers(at + 1);
    int words = 0;
    int last = at;
    int end = Math.min(passage.tokens.size(), i + LONGEST_HOST);
    while (i < end) {
      Token token = passage.tokens.get(i);
      if (isDot(i)) {
        int next = i + 1;
        boolean ending =
            words > 0 && passage.has(next) && ENDINGS.contains(passage.tokens.get(next).text());
        if (ending) {
          last = next;
        } else if (words == 0) {
          break;
        }
        words = 0;
      } else if ((token.isWord() || token.isDigits())
          && words < WORDS_OF_A_LABEL
          && (last == at || i == last)) {
        words++;
      } else if (!isDash(token)) {
        break;
      }
      i++;
    }
    boolean brackets = passage.has(last + 1) && passage.tokens.get(last + 1).isSignOf("])") && sign;
    return brackets ? last + 1 : last;
  }

  private int skipFillers(int from) {
    int i = from;
    while (passage.has(i)
        && i < from + 4
        && (passage.tokens.get(i).isSignOf("])-")
            || passage.tokens.get(i).is("zeichen")
            || Vocabulary.is(passage.tokens.get(i), WordClass.FILLER))) {
      i++;
    }
    return i;
  }

  private boolean isDot(int index) {
    Token token = passage.tokens.get(index);
    if (token.isSign('.')) {
      return passage.has(index + 1) && passage.tokens.get(index + 1).glued() == token.glued();
    }
    boolean inBrackets = token.isSignOf("[(") || token.isSignOf("])");
    return token.isWord() && Vocabulary.is(token, WordClass.DOT) && !inBrackets;
  }

  private static boolean isDash(Token token) {
    return token.isSignOf("-_()[]")
        || (token.isWord()
            && (Vocabulary.is(token, WordClass.SIGN)
                || Vocabulary.is(token, WordClass.UNDERSCORE)));
  }

  /** The first token of the name before the at, or {@code at} if there is none. */
  private int firstOfName(int at, boolean sign) {
    int first = at - 1;
    while (first > 0 && (passage.tokens.get(first).isSignOf("[(-") || isFiller(first, sign))) {
      first--;
    }
    Token name = passage.tokens.get(first);
    boolean plausible = name.isWord() || name.isDigits() || name.isSignOf("._-+");
    if (!plausible
        || (!passage.tokens.get(at).glued()
            && NO_NAMES.contains(name.text())
            && !isNumber(first))) {
      return at;
    }
    int limit = Math.max(0, first - LONGEST_NAME);
    while (first > limit && reachesBack(first)) {
      first--;
    }
    return first;
  }

  private boolean isFiller(int index, boolean sign) {
    Token token = passage.tokens.get(index);
    return !sign
        && token.isWord()
        && token.length() > 1
        && token.length() < 4
        && Vocabulary.is(token, WordClass.FILLER)
        && !token.glued();
  }

  /** Whether the token before this one still belongs to the name. */
  private boolean reachesBack(int index) {
    Token token = passage.tokens.get(index);
    Token before = passage.tokens.get(index - 1);
    boolean name = before.isWord() || before.isDigits();
    if (token.glued() && (name || before.isSignOf("._-+%&'"))) {
      return true;
    }
    if (isConnector(token)) {
      return name;
    }
    if (isConnector(before)) {
      return index > 1;
    }
    boolean number = token.isDigits() || passage.numbers.at(index) != null;
    boolean numberBefore = before.isDigits() || passage.numbers.read(index - 1) != null;
    boolean single = before.isWord() && before.length() == 1;
    return single || (name && (numberBefore || (number && !isEdge(index - 1))));
  }

  private boolean isNumber(int index) {
    return index > 0
        && passage.numbers.read(index) != null
        && passage.numbers.read(index - 1) != null;
  }

  private boolean isEdge(int index) {
    Token token = passage.tokens.get(index);
    return Set.of("is", "at", "it's", "email", "mail", "address", "to", "es", "e", "est", "ist")
        .contains(token.text());
  }

  private static boolean isConnector(Token token) {
    return token.isWord()
        && (Vocabulary.is(token, WordClass.DOT)
            || Vocabulary.is(token, WordClass.UNDERSCORE)
            || (Vocabulary.is(token, WordClass.SIGN) && token.length() > 3)
            || token.is("plus")
            || token.is("bajo")
            || token.is("minus"));
  }
}
