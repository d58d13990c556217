package io.earshot.language.pack;

import io.earshot.language.text.TokenKind;
import io.earshot.language.text.Tokens;
import io.earshot.language.text.WordMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What emoji and emoticons show, by pack/faces.txt; the same in every language. */
public final class Faces {

  private static final Map<String, Face> NAMES =
      Arrays.stream(Face.values()).collect(Collectors.toUnmodifiableMap(Face::name, face -> face));

  private static final WordMap<Face> KNOWN = WordMap.of(parse(PackFiles.shared("faces.txt")));

  private Faces() {}

  /**
   * The signs under each kind.
   *
   * @throws IllegalArgumentException if signs stand before any kind, or under two
   */
  static Map<String, Face> parse(String text) {
    Map<String, Face> faces = new HashMap<>();
    Face open = null;
    for (String line : text.lines().map(String::strip).toList()) {
      if (NAMES.containsKey(line)) {
        open = NAMES.get(line);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        for (String sign : List.of(line.split("\\s+", -1))) {
          if (open == null || faces.put(sign, open) != null) {
            throw new IllegalArgumentException(sign + " must stand under one kind of face");
          }
        }
      }
    }
    return faces;
  }

  /** Whether a token is an emoji or an emoticon, known or not. */
  public static boolean is(Tokens tokens, int token) {
    TokenKind kind = tokens.kind(token);
    return kind == TokenKind.EMOJI || kind == TokenKind.EMOTICON;
  }

  /** Whether there is nothing but emoji, emoticons and punctuation. */
  public static boolean areAll(Tokens tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (!is(tokens, i) && tokens.kind(i) != TokenKind.PUNCTUATION) {
        return false;
      }
    }
    return true;
  }

  /**
   * What a token shows, by itself or by the sign that others are joined to; null if it is no face,
   * or none that is known.
   */
  public static @Nullable Face of(Tokens tokens, int token) {
    if (!is(tokens, token)) {
      return null;
    }
    Face whole = KNOWN.get(tokens.hash(token));
    if (whole != null || tokens.kind(token) != TokenKind.EMOJI) {
      return whole;
    }
    int begin = tokens.begin(token);
    int first = Character.isHighSurrogate(tokens.first(token)) ? 2 : 1;
    return KNOWN.get(tokens.hash(begin, Math.min(begin + first, tokens.end(token))));
  }
}
