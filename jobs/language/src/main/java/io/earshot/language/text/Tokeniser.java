package io.earshot.language.text;

import io.earshot.domain.event.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text into normalised tokens that keep their place in it. Reads any string: control
 * characters, NUL and lone surrogates separate words; a text longer than {@link Message#MAX_TEXT}
 * is read up to there; a token is never longer than {@link #MAX_TOKEN}. Words are spelt as the
 * language wants it. Immutable and thread-safe.
 */
public final class Tokeniser {

  /** Longer words keep their first characters. */
  public static final int MAX_TOKEN = 40;

  private final Spelling spelling;

  /** Words stay as they are typed. */
  public Tokeniser() {
    this(Spelling.AS_TYPED);
  }

  /** Words are spelt so. */
  public Tokeniser(Spelling spelling) {
    this.spelling = spelling;
  }

  /** The tokens of the text, in order. */
  public List<Token> tokens(String text) {
    int end = Math.min(text.length(), Message.MAX_TEXT);
    List<Token> tokens = new ArrayList<>(Math.min(64, end / 4 + 4));
    int at = 0;
    while (at < end) {
      int next = read(text, at, end, tokens);
      at = Math.max(next, at + 1);
    }
    return tokens;
  }

  private int read(String text, int at, int end, List<Token> tokens) {
    int point = text.codePointAt(at);
    if (isSpace(point)) {
      return at + 1;
    }
    int next = readSpecial(text, at, end, tokens);
    if (next > at) {
      return next;
    }
    if (Characters.isWord(point)) {
      return readWord(text, at, end, tokens);
    }
    if (Characters.isEmoji(point)) {
      return readEmoji(text, at, end, tokens);
    }
    return readPunctuation(text, at, end, tokens);
  }

  private static boolean isSpace(int point) {
    return point <= ' ' || (point >= 0x7f && Characters.isSeparator(point));
  }

  private static int readSpecial(String text, int at, int end, List<Token> tokens) {
    char first = text.charAt(at);
    boolean atStart = at == 0 || !Characters.isWord(text.codePointBefore(at));
    if (first == '[') {
      return add(tokens, Patterns.mask(text, at, end), at, text, TokenKind.MASK);
    }
    if (first == '@' || first == '\uff20') {
      return place(tokens, "<handle>", at, Patterns.name(text, at, end), TokenKind.HANDLE);
    }
    if (first == '#') {
      return add(tokens, Patterns.name(text, at, end), at, text, TokenKind.HASHTAG);
    }
    if (!atStart) {
      return at;
    }
    int next = Patterns.url(text, at, end);
    if (next > at) {
      return place(tokens, "<url>", at, next, TokenKind.ADDRESS);
    }
    next = Patterns.email(text, at, end);
    if (next > at) {
      return place(tokens, "<email>", at, next, TokenKind.ADDRESS);
    }
    next = Emoticons.end(text, at, end);
    return next > at
        ? place(tokens, Emoticons.normalised(text, at, next), at, next, TokenKind.EMOTICON)
        : at;
  }

  private static int add(List<Token> tokens, int to, int from, String text, TokenKind kind) {
    return to > from ? place(tokens, Words.cut(Words.fold(text, from, to)), from, to, kind) : from;
  }

  private static int place(List<Token> tokens, String form, int from, int to, TokenKind kind) {
    if (to > from) {
      tokens.add(new Token(form, from, to, kind, false, false));
    }
    return to;
  }

  private int readWord(String text, int at, int end, List<Token> tokens) {
    int next = endOfWord(text, at, end);
    String form = Words.fold(text, at, next);
    if (form.isEmpty()) {
      return next;
    }
    if (Words.hasDigit(form)) {
      return place(tokens, Words.number(form), at, next, TokenKind.NUMBER);
    }
    boolean capitals = Words.isCapitals(text, at, next);
    String squeezed = Words.squeeze(form);
    boolean elongated = squeezed.length() < form.length();
    String known = spelling.known(Words.cut(squeezed));
    tokens.add(new Token(known, at, next, TokenKind.WORD, capitals, elongated));
    return next;
  }

  private int endOfWord(String text, int at, int end) {
    int next = Characters.endOfWord(text, at, end);
    if (spelling.elisions().isEmpty()) {
      return next;
    }
    int elided = spelling.elided(Words.fold(text, at, next));
    return elided == 0 ? next : at + elided;
  }

  private static int readEmoji(String text, int at, int end, List<Token> tokens) {
    int next = Characters.endOfEmoji(text, at, end);
    return place(tokens, Characters.plainEmoji(text, at, next), at, next, TokenKind.EMOJI);
  }

  private static int readPunctuation(String text, int at, int end, List<Token> tokens) {
    int point = Words.foldedSign(text.codePointAt(at));
    int next = at + Character.charCount(text.codePointAt(at));
    int count = 1;
    boolean mixed = false;
    while (next < end) {
      int other = Words.foldedSign(text.codePointAt(next));
      if (other != point && !(isMark(point) && isMark(other))) {
        break;
      }
      mixed |= other != point;
      next += Character.charCount(text.codePointAt(next));
      count++;
    }
    next = Math.min(next, end);
    String form = Words.sign(point, count, mixed);
    tokens.add(new Token(form, at, next, TokenKind.PUNCTUATION, false, count > 2));
    return next;
  }

  private static boolean isMark(int point) {
    return point == '!' || point == '?';
  }
}
