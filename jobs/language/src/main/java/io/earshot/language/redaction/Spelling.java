package io.earshot.language.redaction;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads letters of a code: single ones, as they are spelled, and groups that are written. */
final class Spelling {

  private static final int LONGEST_GROUP = 4;

  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("zed", "Z"),
          Map.entry("zee", "Z"),
          Map.entry("pee", "P"),
          Map.entry("bee", "B"),
          Map.entry("dee", "D"),
          Map.entry("gee", "G"),
          Map.entry("alpha", "A"),
          Map.entry("bravo", "B"),
          Map.entry("charlie", "C"),
          Map.entry("delta", "D"),
          Map.entry("echo", "E"),
          Map.entry("foxtrot", "F"),
          Map.entry("juliet", "J"),
          Map.entry("kilo", "K"),
          Map.entry("lima", "L"),
          Map.entry("oscar", "O"),
          Map.entry("papa", "P"),
          Map.entry("quebec", "Q"),
          Map.entry("romeo", "R"),
          Map.entry("sierra", "S"),
          Map.entry("tango", "T"),
          Map.entry("victor", "V"),
          Map.entry("whiskey", "W"),
          Map.entry("yankee", "Y"),
          Map.entry("zulu", "Z"));

  /** Single letters that are words as well. */
  private static final Set<String> WORDS = Set.of("a", "i", "e", "o", "y");

  /** Single letters by which words are shortened in chats. */
  private static final Set<String> SHORT = Set.of("u", "n", "w", "x", "r", "k", "b", "c");

  private static final Set<String> LIKE =
      Set.of("as", "for", "like", "de", "von", "wie", "comme", "como");

  private final List<Token> tokens;
  private final NumberReader numbers;

  Spelling(List<Token> tokens, NumberReader numbers) {
    this.tokens = tokens;
    this.numbers = numbers;
  }

  /**
   * The letters that stand here, or null.
   *
   * @param inside whether a number has begun before them
   */
  @Nullable Atom read(int index, boolean inside) {
    Token token = tokens.get(index);
    if (!token.isWord()) {
      return null;
    }
    if (token.length() == 1 && !isGluedWord(index)) {
      return Character.isLetter(token.text().charAt(0)) && token.text().charAt(0) < 0x80
          ? single(index, token.text(), inside)
          : null;
    }
    String named = NAMED.get(token.text());
    if (named != null) {
      boolean joins = inside || isLetter(index + 1) || numbers.read(index + 1) != null;
      return joins || behindExample(index, token.text()) > index
          ? letter(named, index, behindExample(index, named.toLowerCase(Locale.ROOT)))
          : null;
    }
    return isWritten(index) ? letter(token.text(), index, index) : null;
  }

  private @Nullable Atom single(int index, String text, boolean inside) {
    boolean spelled = inside || isLetter(index + 1) || numbers.read(index + 1) != null;
    boolean word = WORDS.contains(text) || (SHORT.contains(text) && !spelled);
    boolean glued = isGluedTo(index, index + 1) || (inside && isGluedTo(index - 1, index));
    if (word
        && !glued
        && !(inside ? isJoined(index + 1) || isLetter(index - 1) : isLetter(index + 1))) {
      return null;
    }
    return letter(text, index, behindExample(index, text));
  }

  /** Behind "b as in boy" or "g for golf". */
  private int behindExample(int index, String text) {
    if (index + 2 < tokens.size() && LIKE.contains(tokens.get(index + 1).text())) {
      int example = tokens.get(index + 2).is("in") ? index + 3 : index + 2;
      boolean fits = example < tokens.size() && tokens.get(example).text().startsWith(text);
      return fits && tokens.get(example).length() > 1 ? example : index;
    }
    return index;
  }

  private boolean isLetter(int index) {
    return index >= 0
        && index < tokens.size()
        && tokens.get(index).isWord()
        && (tokens.get(index).length() == 1 || NAMED.containsKey(tokens.get(index).text()));
  }

  private boolean isJoined(int index) {
    return isLetter(index)
        || (index < tokens.size() && (tokens.get(index).isDigits() || numbers.read(index) != null));
  }

  private boolean isGluedWord(int index) {
    Token token = tokens.get(index);
    boolean before = token.glued() && index > 0 && tokens.get(index - 1).isSign('\'');
    return before
        || (index + 1 < tokens.size()
            && tokens.get(index + 1).glued()
            && tokens.get(index + 1).isSign('\''));
  }

  /** A short group that touches digits, or capitals that stand beside them. */
  private boolean isWritten(int index) {
    Token token = tokens.get(index);
    if (token.length() > LONGEST_GROUP || Vocabulary.is(token, WordClass.UNIT_OF_AMOUNT)) {
      return false;
    }
    if (token.text().charAt(0) > 0x7f || numbers.at(index) != null) {
      return false;
    }
    if (touchesDigits(index)) {
      return token.length() < 3 || token.shout() || !Vocabulary.COMMON.contains(token.text());
    }
    boolean beside =
        isDigits(index - 1)
            || isDigits(index + 1)
            || (index + 2 < tokens.size() && isDigits(index + 2) && tokens.get(index + 2).glued());
    return token.shout() && token.length() > 1 && beside && isCode(token);
  }

  private static boolean isCode(Token token) {
    return !Vocabulary.COMMON.contains(token.text()) && Vocabulary.label(token) == null;
  }

  private boolean touchesDigits(int index) {
    boolean behind = isDigits(index + 1) && tokens.get(index + 1).glued();
    boolean dashed =
        index + 2 < tokens.size()
            && tokens.get(index + 1).glued()
            && tokens.get(index + 1).isSignOf("-_/")
            && tokens.get(index + 2).glued()
            && isDigits(index + 2);
    boolean before = tokens.get(index).glued() && isDigits(index - 1);
    boolean dashBefore =
        index > 1
            && tokens.get(index).glued()
            && tokens.get(index - 1).glued()
            && tokens.get(index - 1).isSignOf("-_/")
            && isDigits(index - 2);
    return behind || dashed || before || dashBefore;
  }

  private boolean isDigits(int index) {
    return index >= 0 && index < tokens.size() && tokens.get(index).isDigits();
  }

  private boolean isGluedTo(int index, int next) {
    return index >= 0
        && next < tokens.size()
        && tokens.get(next).glued()
        && (tokens.get(index).isDigits()
            || tokens.get(next).isDigits()
            || tokens.get(next).isSignOf("-_"));
  }

  private static Atom letter(String letters, int first, int last) {
    return new Atom(letters.toUpperCase(Locale.ROOT), first, last, false, 0, false);
  }
}
