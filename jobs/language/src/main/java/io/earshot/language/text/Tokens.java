package io.earshot.language.text;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;

/**
 * The tokens of a text, in arrays that are used again for the next: their normalised forms lie one
 * behind the other in one run of characters, {@code ^ so it is $}, whose parts are known by their
 * {@link RollingHash} at once. As a list it makes a {@link Token} whenever it is asked for one. Not
 * thread-safe.
 */
public final class Tokens extends AbstractList<Token> {

  private static final byte CAPITALS = 1;
  private static final byte ELONGATED = 2;
  private static final TokenKind[] KINDS = TokenKind.values();

  private char[] characters = new char[256];
  private long[] hashes = new long[257];
  private int length;

  private int[] begin = new int[32];
  private int[] end = new int[32];
  private int[] from = new int[32];
  private int[] to = new int[32];
  private byte[] kinds = new byte[32];
  private byte[] marks = new byte[32];
  private int size;

  /** No tokens yet. */
  public Tokens() {
    restart();
  }

  /** Begins anew. */
  void restart() {
    length = 0;
    size = 0;
    put('^');
  }

  /** Begins the form of a token. */
  void open() {
    put(' ');
    if (size == begin.length) {
      begin = Arrays.copyOf(begin, size * 2);
      end = Arrays.copyOf(end, size * 2);
      from = Arrays.copyOf(from, size * 2);
      to = Arrays.copyOf(to, size * 2);
      kinds = Arrays.copyOf(kinds, size * 2);
      marks = Arrays.copyOf(marks, size * 2);
    }
    begin[size] = length;
  }

  /** Goes on with the form of a token. */
  void put(char character) {
    if (length == characters.length) {
      characters = Arrays.copyOf(characters, length * 2);
      hashes = Arrays.copyOf(hashes, length * 2 + 1);
    }
    characters[length] = character;
    hashes[length + 1] = RollingHash.next(hashes[length], character);
    length++;
  }

  /** Goes on with a character that may need two places. */
  void putPoint(int point) {
    if (Character.isBmpCodePoint(point)) {
      put((char) point);
    } else {
      put(Character.highSurrogate(point));
      put(Character.lowSurrogate(point));
    }
  }

  void put(CharSequence part) {
    for (int i = 0; i < part.length(); i++) {
      put(part.charAt(i));
    }
  }

  /** Puts another form in the place of the one that is open. */
  void replace(CharSequence form) {
    length = begin[size];
    put(form);
  }

  /** The hash of the form that is open. */
  long hashOfOpen() {
    return hash(begin[size], length);
  }

  int lengthOfOpen() {
    return length - begin[size];
  }

  /** Ends the token that is open; it stands at this place in the text. */
  void close(TokenKind kind, int fromText, int toText, boolean capitals, boolean elongated) {
    end[size] = length;
    from[size] = fromText;
    to[size] = toText;
    kinds[size] = (byte) kind.ordinal();
    marks[size] = (byte) ((capitals ? CAPITALS : 0) | (elongated ? ELONGATED : 0));
    size++;
  }

  /** Ends the text: at most this many tokens are kept. */
  public void finish(int most) {
    size = Math.min(size, most);
    length = size == 0 ? 1 : end[size - 1];
    put(' ');
    put('$');
  }

  /** The same token as another has here, behind those it has. */
  public void copy(Tokens other, int token) {
    open();
    for (int i = other.begin[token]; i < other.end[token]; i++) {
      put(other.characters[i]);
    }
    close(
        other.kind(token),
        other.from[token],
        other.to[token],
        other.capitals(token),
        other.elongated(token));
  }

  /** A token that stands for several of another's, with a form of its own, behind those it has. */
  public void stand(String form, Tokens other, int first, int behindLast) {
    open();
    put(form);
    close(TokenKind.SAYING, other.from[first], other.to[behindLast - 1], false, false);
  }

  /** Begins anew with the first tokens of another. */
  public void copyFirst(Tokens other, int count) {
    restart();
    for (int token = 0; token < count; token++) {
      copy(other, token);
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Token get(int token) {
    Objects.checkIndex(token, size);
    return new Token(
        text(token), from(token), to(token), kind(token), capitals(token), elongated(token));
  }

  /** The normalised form of a token, as a new string. */
  public String text(int token) {
    return new String(characters, begin[token], end[token] - begin[token]);
  }

  /** Where a token begins in the original text. */
  public int from(int token) {
    return from[token];
  }

  /** Behind its last character there. */
  public int to(int token) {
    return to[token];
  }

  /** What a token is. */
  public TokenKind kind(int token) {
    return KINDS[kinds[token]];
  }

  /** Whether it was written in capitals only, two letters or more. */
  public boolean capitals(int token) {
    return (marks[token] & CAPITALS) != 0;
  }

  /** Whether a letter or sign was repeated three times or more. */
  public boolean elongated(int token) {
    return (marks[token] & ELONGATED) != 0;
  }

  /** The hash of a token's form. */
  public long hash(int token) {
    return hash(begin[token], end[token]);
  }

  /** The length of a token's form. */
  public int length(int token) {
    return end[token] - begin[token];
  }

  /** Whether a token's form is this. */
  public boolean is(int token, String form) {
    return length(token) == form.length() && startsWith(token, form);
  }

  /** Whether a token's form begins so. */
  public boolean startsWith(int token, String beginning) {
    int at = begin[token];
    if (end[token] - at < beginning.length()) {
      return false;
    }
    for (int i = 0; i < beginning.length(); i++) {
      if (characters[at + i] != beginning.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The first character of a token's form. */
  public char first(int token) {
    return characters[begin[token]];
  }

  /** Where a token's form begins in the run of characters; the mark of the start for -1. */
  public int begin(int token) {
    return token < 0 ? 0 : begin[token];
  }

  /** Behind a token's form in the run of characters; behind the mark of the end for the size. */
  public int end(int token) {
    return token == size ? length : end[token];
  }

  /** The hash of a part of the run of characters. */
  public long hash(int beginning, int behindLast) {
    return RollingHash.behind(hashes[beginning], hashes[behindLast], behindLast - beginning);
  }

  /** The hash of what has this hash, with a part of the run of characters behind it. */
  public long join(long before, int beginning, int behindLast) {
    return RollingHash.behind(
        hashes[beginning] - before, hashes[behindLast], behindLast - beginning);
  }

  /** Appends a part of the run of characters. */
  public void appendTo(StringBuilder out, int beginning, int behindLast) {
    out.append(characters, beginning, behindLast - beginning);
  }
}
