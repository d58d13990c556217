package io.earshot.language.redaction;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One quick look at a text, without a new object: can there be anything to mask at all? Most texts
 * pass. Words are told by a hash; two words with one hash only cost a longer look.
 */
final class Glance {

  private static final int MOST_WORDS = 2000;
  private static final int NONE = 0;
  private static final int NUMBER = 1;
  private static final int WITH_DIGITS = 2;
  private static final int TRIGGER = 4;
  private static final int WEAK = 8;
  private static final int NAME = 16;
  private static final int VAGUE = 32;

  private static final int MANY_DIGITS = 3;
  private static final int MANY_NUMBERS = 2;
  private static final int MANY_LETTERS = 4;

  /** Number words with no more than so many others between them are together. */
  private static final int CLOSE = 3;

  private final long[] hashes;
  private final byte[] flags;
  private final int mask;
  private final List<String> suffixes;

  Glance(Set<String> words) {
    Set<String> triggers = new HashSet<>(NameTriggers.rareWords());
    triggers.addAll(List.of("password", "passcode", "passwort", "kennwort", "contrasena", "senha"));
    int size = Integer.highestOneBit((words.size() + triggers.size() + MOST_WORDS) * 4);
    hashes = new long[size];
    flags = new byte[size];
    mask = size - 1;
    suffixes = words.stream().filter(w -> w.startsWith("*")).map(w -> w.substring(1)).toList();
    triggers.forEach(word -> put(word, TRIGGER));
    words.forEach(word -> put(word, WITH_DIGITS));
    for (Map<String, NumberWord> language : Vocabulary.NUMBERS.values()) {
      language.forEach(
          (word, number) ->
              put(
                  word,
                  number.countsAsNumber() ? NumberReader.isVague(word) ? VAGUE : NUMBER : NONE));
    }
    List.of("dot", "punto", "ponto", "punkt").forEach(word -> put(word, TRIGGER));
    List.of(
            "this", "i'm", "it's", "am", "is", "soy", "sou", "suis", "ist", "bin", "spricht", "o",
            "a", "e", "to", "with", "la", "el", "c'est", "habla", "ici", "here", "from")
        .forEach(word -> put(word, WEAK));
    Vocabulary.GIVEN_NAMES.forEach(word -> put(word, NAME));
  }

  private void put(String word, int flag) {
    if (flag == NONE || word.startsWith("*")) {
      return;
    }
    long hash = 1;
    for (int i = 0; i < word.length(); i++) {
      hash = hash * 31 + word.charAt(i);
    }
    int at = slot(hash);
    hashes[at] = hash;
    flags[at] |= (byte) flag;
  }

  private int slot(long hash) {
    int at = (int) ((hash * 0x9e3779b97f4a7c15L) >>> 40) & mask;
    while (hashes[at] != 0 && hashes[at] != hash) {
      at = (at + 1) & mask;
    }
    return at;
  }

  /** Whether a longer look is worth it. */
  boolean finds(String text) {
    Look look = new Look();
    long hash = 1;
    int length = 0;
    int end = text.length();
    for (int i = 0; i <= end; i++) {
      char c = i < end ? Folding.lower(text.charAt(i)) : ' ';
      if (isWordCharacter(c)) {
        hash = hash * 31 + c;
        length++;
        continue;
      }
      if (c == '@' || isDigit(text, i)) {
        look.digits += c == '@' ? MANY_DIGITS : 1;
      }
      if (length > 0) {
        int flag = flags[slot(hash)] | (endsInSuffix(text, i) ? WITH_DIGITS : 0);
        look.at(flag, length == 1 && c == ' ');
        hash = 1;
        length = 0;
      }
      if (look.isEnough()) {
        return true;
      }
    }
    return look.isEnough();
  }

  /** What was seen so far. */
  private static final class Look {

    private int digits;
    private int numbers;
    private int sinceNumber;
    private int spelled;
    private boolean anyNumber;
    private boolean weak;
    private boolean found;
    private boolean withDigits;

    void at(int flag, boolean single) {
      found = found || (flag & TRIGGER) != 0 || ((flag & NAME) != 0 && weak);
      withDigits = withDigits || (flag & WITH_DIGITS) != 0;
      boolean number = (flag & NUMBER) != 0 || ((flag & VAGUE) != 0 && numbers > 0);
      anyNumber = anyNumber || number;
      sinceNumber = number ? 0 : sinceNumber + 1;
      numbers = number ? numbers + 1 : sinceNumber > CLOSE ? 0 : numbers;
      spelled = single ? spelled + 1 : 0;
      weak = (flag & WEAK) != 0;
    }

    boolean isEnough() {
      return found
          || digits >= MANY_DIGITS
          || numbers >= MANY_NUMBERS
          || spelled >= MANY_LETTERS
          || (withDigits && (digits > 0 || anyNumber));
    }
  }

  private boolean endsInSuffix(String text, int end) {
    for (String suffix : suffixes) {
      if (end > suffix.length() && matches(text, end - suffix.length(), suffix)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(String text, int from, String suffix) {
    for (int i = 0; i < suffix.length(); i++) {
      if (Folding.lower(text.charAt(from + i)) != suffix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWordCharacter(char c) {
    return (c >= 'a' && c <= 'z') || c == '\'' || c == 0x2019;
  }

  private static boolean isDigit(String text, int at) {
    if (at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return c < 0x80 ? Tokens.isDigit(c) : Character.isDigit(text.codePointAt(at));
  }
}
