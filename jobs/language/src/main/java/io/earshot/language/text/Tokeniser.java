package io.earshot.language.text;

import io.earshot.domain.event.Message;

/**
 * Splits a text into normalised tokens that keep their place in it. Reads any string: control
 * characters, NUL and lone surrogates separate words; a text longer than {@link Message#MAX_TEXT}
 * is read up to there; a token is never longer than {@link #MAX_TOKEN}. Words are spelt as the
 * language wants it. Makes no objects for what is written in Latin letters, signs and emoji.
 * Immutable and thread-safe.
 */
public final class Tokeniser {

  /** Longer words keep their first characters. */
  public static final int MAX_TOKEN = 40;

  /** The plain characters with which something may begin that is neither word nor sign. */
  private static final boolean[] SPECIAL = special();

  private final Spelling spelling;
  private final WordForms forms;

  /** Words stay as they are typed. */
  public Tokeniser() {
    this(Spelling.AS_TYPED);
  }

  /** Words are spelt so. */
  public Tokeniser(Spelling spelling) {
    this.spelling = spelling;
    this.forms = new WordForms(spelling);
  }

  private static boolean[] special() {
    boolean[] special = new boolean[0x80];
    for (char c = 0; c < special.length; c++) {
      special[c] = "[@#".indexOf(c) >= 0 || Patterns.mayBeginUrl(c) || Emoticons.mayBegin(c);
    }
    return special;
  }

  /** The tokens of the text, in order. */
  public Tokens tokens(String text) {
    Tokens tokens = new Tokens();
    read(text, tokens);
    return tokens;
  }

  /** Reads the tokens of the text, in order, in the place of those that were there. */
  public void read(String text, Tokens tokens) {
    tokens.restart();
    int end = Math.min(text.length(), Message.MAX_TEXT);
    int lastAt = text.indexOf('@') < 0 ? -1 : text.lastIndexOf('@');
    int at = 0;
    while (at < end) {
      int next = read(text, at, end, lastAt, tokens);
      at = Math.max(next, at + 1);
    }
    tokens.finish(Integer.MAX_VALUE);
  }

  private int read(String text, int at, int end, int lastAt, Tokens tokens) {
    int point = text.codePointAt(at);
    if (isSpace(point)) {
      return at + 1;
    }
    int next = readSpecial(text, at, end, lastAt, tokens);
    if (next > at) {
      return next;
    }
    int small = Characters.endOfSmall(text, at, end);
    if (small > at) {
      forms.small(text, at, small, tokens);
      return small;
    }
    if (Characters.isWord(point)) {
      int behind = endOfWord(text, at, end);
      forms.word(text, at, behind, tokens);
      return behind;
    }
    if (Characters.isEmoji(point)) {
      return readEmoji(text, at, end, tokens);
    }
    return readPunctuation(text, at, end, tokens);
  }

  private static boolean isSpace(int point) {
    return point <= ' ' || (point >= 0x7f && Characters.isSeparator(point));
  }

  /** Also given the last at-sign of the text, behind which no e-mail address need be looked for. */
  private static int readSpecial(String text, int at, int end, int lastAt, Tokens tokens) {
    char first = text.charAt(at);
    if (first < SPECIAL.length && !SPECIAL[first] && at >= lastAt) {
      return at;
    }
    if (first == '[') {
      return name(text, at, Patterns.mask(text, at, end), tokens, TokenKind.MASK);
    }
    if (first == '@' || first == '\uff20') {
      return place(tokens, "<handle>", at, Patterns.name(text, at, end), TokenKind.HANDLE);
    }
    if (first == '#') {
      return name(text, at, Patterns.name(text, at, end), tokens, TokenKind.HASHTAG);
    }
    if (at > 0 && Characters.isWord(text.codePointBefore(at))) {
      return at;
    }
    int next = Patterns.url(text, at, end);
    if (next > at) {
      return place(tokens, "<url>", at, next, TokenKind.ADDRESS);
    }
    next = at < lastAt ? Patterns.email(text, at, end) : at;
    if (next > at) {
      return place(tokens, "<email>", at, next, TokenKind.ADDRESS);
    }
    String face = Emoticons.at(text, at, end);
    if (face == null) {
      return at;
    }
    int behind = at + face.length();
    return place(tokens, Emoticons.normalised(face), at, behind, TokenKind.EMOTICON);
  }

  private static int name(String text, int from, int to, Tokens tokens, TokenKind kind) {
    if (to > from) {
      WordForms.name(text, from, to, tokens, kind);
    }
    return to;
  }

  private static int place(Tokens tokens, String form, int from, int to, TokenKind kind) {
    if (to > from) {
      tokens.open();
      tokens.put(form);
      tokens.close(kind, from, to, false, false);
    }
    return to;
  }

  private int endOfWord(String text, int at, int end) {
    int next = Characters.endOfWord(text, at, end);
    if (spelling.elisions().isEmpty()) {
      return next;
    }
    int elided = spelling.elided(Words.fold(text, at, next));
    return elided == 0 ? next : at + elided;
  }

  private static int readEmoji(String text, int at, int end, Tokens tokens) {
    int next = Characters.endOfEmoji(text, at, end);
    tokens.open();
    Characters.putPlainEmoji(text, at, next, tokens);
    tokens.close(TokenKind.EMOJI, at, next, false, false);
    return next;
  }

  private static int readPunctuation(String text, int at, int end, Tokens tokens) {
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
    tokens.open();
    if (mixed) {
      tokens.put("?!");
    } else {
      tokens.putPoint(point);
      if (count > 1) {
        tokens.putPoint(point);
      }
    }
    tokens.close(TokenKind.PUNCTUATION, at, next, false, count > 2);
    return next;
  }

  private static boolean isMark(int point) {
    return point == '!' || point == '?';
  }
}
