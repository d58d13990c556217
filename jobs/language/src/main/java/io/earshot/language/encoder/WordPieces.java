package io.earshot.language.encoder;

import io.earshot.language.model.ModelException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Cuts text into the pieces of BERT's uncased English vocabulary, the longest first: lower case,
 * accents dropped, control characters dropped, every punctuation mark and every Chinese character a
 * word of its own. A word that cannot be put together from pieces, or has more than {@value
 * #LONGEST_WORD} characters, becomes {@code [UNK]}; no text is refused. Immutable and thread-safe.
 */
final class WordPieces {

  private static final int LONGEST_WORD = 100;
  private static final String GOES_ON = "##";

  private final Map<String, Integer> ids = new HashMap<>();
  private final int unknown;
  private final int start;
  private final int end;
  private final int longest;

  private WordPieces(String vocabulary) {
    int most = 0;
    for (String piece : vocabulary.split("\n", -1)) {
      ids.put(piece, ids.size());
      most = Math.max(most, piece.length());
    }
    this.longest = most;
    this.unknown = id("[UNK]");
    this.start = id("[CLS]");
    this.end = id("[SEP]");
  }

  /**
   * Pieces of this vocabulary, one a line.
   *
   * @throws ModelException if it lacks the pieces for beginning, end and unknown words
   */
  static WordPieces parse(String vocabulary) {
    return new WordPieces(vocabulary);
  }

  private int id(String piece) {
    Integer id = ids.get(piece);
    if (id == null) {
      throw new ModelException("The vocabulary lacks " + piece);
    }
    return id;
  }

  /** The piece that every input begins with. */
  int start() {
    return start;
  }

  /** The piece that ends a segment. */
  int end() {
    return end;
  }

  /** Adds the pieces of the text until the row is full. */
  void of(String text, PieceRow into) {
    String plain = Normalizer.normalize(clean(text), Normalizer.Form.NFD);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < plain.length() && !into.isFull(); ) {
      int point = plain.codePointAt(i);
      i += Character.charCount(point);
      if (Character.getType(point) == Character.NON_SPACING_MARK) {
        continue;
      }
      boolean alone = isPunctuation(point) || isChinese(point);
      if (alone || point == ' ') {
        add(word, into);
      }
      if (point != ' ') {
        word.appendCodePoint(Character.toLowerCase(point));
      }
      if (alone) {
        add(word, into);
      }
    }
    add(word, into);
  }

  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .filter(point -> point != 0xFFFD && (isBlank(point) || !isControl(point)))
        .map(point -> isBlank(point) ? ' ' : point)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isBlank(int point) {
    return point == '\t' || point == '\n' || point == '\r' || Character.isSpaceChar(point);
  }

  private static boolean isControl(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }

  private static boolean isPunctuation(int point) {
    if (point < 0x80) {
      return point > ' ' && point < 0x7F && !Character.isLetterOrDigit(point);
    }
    return switch (Character.getType(point)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isChinese(int point) {
    return point >= 0x3400
        && (point <= 0x4DBF
            || (point >= 0x4E00 && point <= 0x9FFF)
            || (point >= 0xF900 && point <= 0xFAFF)
            || (point >= 0x20000 && point <= 0x2CEAF)
            || (point >= 0x2F800 && point <= 0x2FA1F));
  }

  /** Adds the pieces of one word and empties it. */
  private void add(StringBuilder word, PieceRow into) {
    if (word.isEmpty()) {
      return;
    }
    int before = into.size();
    int from = 0;
    boolean isWhole = word.codePointCount(0, word.length()) <= LONGEST_WORD;
    while (isWhole && from < word.length()) {
      int to = Math.min(word.length(), from + longest);
      Integer id = null;
      while (to > from && (id = ids.get(piece(word, from, to))) == null) {
        to--;
      }
      isWhole = id != null;
      if (id != null) {
        into.add(id);
      }
      from = to;
    }
    if (!isWhole) {
      into.cutTo(before);
      into.add(unknown);
    }
    word.setLength(0);
  }

  private static String piece(StringBuilder word, int from, int to) {
    String piece = word.substring(from, to);
    return from == 0 ? piece : GOES_ON + piece;
  }
}
