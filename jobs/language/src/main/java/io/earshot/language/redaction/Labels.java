package io.earshot.language.redaction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a number is called by the words around it. */
final class Labels {

  private static final int FAR_BEFORE = 9;
  private static final int FAR_BEHIND = 5;
  private static final List<String> IS = List.of("is", "es", "e", "est", "ist", "was", "for", "as");

  private final List<Token> tokens;

  Labels(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The nearest word before the number that says what it is, else one behind it; or null. */
  @Nullable WordClass of(Run run) {
    for (int i = run.first() - 1; i >= Math.max(0, run.first() - FAR_BEFORE); i--) {
      Token token = tokens.get(i);
      if (endsSentence(i)) {
        break;
      }
      if (token.isWord() && Vocabulary.is(token, WordClass.NOT_A_KEY)) {
        return WordClass.NOT_A_KEY;
      }
      WordClass label = token.isWord() ? label(i) : null;
      if (label != null) {
        return label;
      }
    }
    return behind(run.last() + 1);
  }

  /** Whether the last digits of something are announced: "ending 4242". */
  boolean isEnding(Run run) {
    for (int i = run.first() - 1; i >= Math.max(0, run.first() - 3); i--) {
      if (Vocabulary.is(tokens.get(i), WordClass.ENDING)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable WordClass behind(int from) {
    if (from >= tokens.size() || !IS.contains(tokens.get(from).text())) {
      return null;
    }
    for (int i = from + 1; i < Math.min(tokens.size(), from + FAR_BEHIND); i++) {
      WordClass label = tokens.get(i).isWord() ? label(i) : null;
      if (label != null) {
        return label;
      }
    }
    return null;
  }

  private @Nullable WordClass label(int index) {
    Token token = tokens.get(index);
    WordClass label = Vocabulary.label(token);
    String before = index > 0 ? tokens.get(index - 1).text() : "";
    String after = index + 1 < tokens.size() ? tokens.get(index + 1).text() : "";
    if (token.is("security")) {
      return before.equals("social") ? WordClass.NATIONAL_ID : after.equals("code") ? label : null;
    }
    if (token.is("insurance")) {
      return before.equals("national") ? label : null;
    }
    if (token.is("code") && (before.equals("security") || before.startsWith("segur"))) {
      return WordClass.CVV;
    }
    if (token.is("code") && before.equals("sort")) {
      return WordClass.ACCOUNT;
    }
    return token.is("ne") && !before.equals("je") && !before.equals("suis") ? null : label;
  }

  private boolean endsSentence(int index) {
    Token token = tokens.get(index);
    boolean spaced = index + 1 >= tokens.size() || !tokens.get(index + 1).glued();
    return token.isSignOf("?!") || (token.isSign('.') && spaced);
  }
}
