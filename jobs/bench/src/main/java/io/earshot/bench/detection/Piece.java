package io.earshot.bench.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Some words of a message.
 *
 * @param language ISO 639-1 code
 */
record Piece(String language, String text) {

  private static final Pattern NAMES = Pattern.compile("https?://\\S+|\\S*[@#]\\S+|\\[[A-Z_]+]");

  /** How long a piece is, in characters. */
  enum Length {
    UNDER_20(6, 20),
    UNDER_40(20, 40),
    LONGER(40, Integer.MAX_VALUE);

    private final int from;
    private final int to;

    Length(int from, int to) {
      this.from = from;
      this.to = to;
    }
  }

  /** A piece of each message that has one of this length, cut at words, by this seed. */
  static List<Piece> of(String language, List<String> messages, Length length, long seed) {
    Random random = new Random(seed);
    List<Piece> pieces = new ArrayList<>();
    for (String message : messages) {
      String plain = NAMES.matcher(message).replaceAll(" ").strip().replaceAll("\\s+", " ");
      String text = length == Length.LONGER ? plain : cut(plain.split(" ", -1), length, random);
      if (text.length() >= length.from && text.length() < length.to) {
        pieces.add(new Piece(language, text));
      }
    }
    return pieces;
  }

  private static String cut(String[] words, Length length, Random random) {
    int at = random.nextInt(words.length);
    StringBuilder text = new StringBuilder(words[at]);
    while (++at < words.length) {
      boolean fits = text.length() + 1 + words[at].length() < length.to;
      boolean wanted = text.length() < length.from || random.nextInt(10) < 7;
      if (!fits || !wanted) {
        break;
      }
      text.append(' ').append(words[at]);
    }
    return text.toString();
  }
}
