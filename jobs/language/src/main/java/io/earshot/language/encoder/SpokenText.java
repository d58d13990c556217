package io.earshot.language.encoder;

import io.earshot.language.model.ModelException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Says in plain words what an uncased English vocabulary lacks: masks ({@code [CARD]}), emoji,
 * links, handles, typographic signs; and shortens runs of a letter or sign. Takes the first {@value
 * #LONGEST} characters (code points) of a text; the rest is not read. The training does the same
 * ({@code models/encoder/spoken.py}); fixtures hold the two to each other. Immutable and
 * thread-safe.
 */
final class SpokenText {

  static final int LONGEST = 1024;

  private static final Pattern LINK = Pattern.compile("(?:https?://|www\\.)[^ \\t\\r\\n]+");
  private static final Pattern HANDLE = Pattern.compile("@[A-Za-z0-9_]+");
  private static final Pattern MASK = Pattern.compile("\\[([A-Z][A-Z_]{1,30})\\]");
  private static final Pattern LETTER_RUN = Pattern.compile("([A-Za-z])\\1{2,}");
  private static final Pattern SIGN_RUN = Pattern.compile("([!?.])\\1{3,}");

  private final Map<String, String> masks = new HashMap<>();
  private final Map<Integer, String> signs = new HashMap<>();

  private SpokenText() {}

  /**
   * Reads the table: on each line a mask's kind or a single sign, a tab, and the words for it.
   *
   * @throws ModelException if a line has no tab
   */
  static SpokenText parse(String table) {
    SpokenText spoken = new SpokenText();
    for (String line : table.split("\n", -1)) {
      if (!line.isEmpty()) {
        spoken.add(line, line.indexOf('\t'));
      }
    }
    return spoken;
  }

  private void add(String line, int tab) {
    if (tab < 1) {
      throw new ModelException("words.tsv has a line without two columns: " + line);
    }
    String written = line.substring(0, tab);
    String words = line.substring(tab + 1);
    if (written.codePointCount(0, tab) == 1) {
      signs.put(written.codePointAt(0), words);
    } else {
      masks.put(written, words);
    }
  }

  /** The text in words. */
  String of(String text) {
    String spoken = cut(text);
    if (spoken.indexOf('[') >= 0) {
      spoken = MASK.matcher(spoken).replaceAll(found -> mask(found.group(1)));
    }
    spoken = LINK.matcher(spoken).replaceAll("link");
    spoken = HANDLE.matcher(spoken).replaceAll("@user");
    spoken = LETTER_RUN.matcher(signsIn(spoken)).replaceAll("$1$1");
    return SIGN_RUN.matcher(spoken).replaceAll("$1$1$1");
  }

  private static String cut(String text) {
    boolean fits = text.length() <= 2 * LONGEST && text.codePointCount(0, text.length()) <= LONGEST;
    return fits ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST));
  }

  private String mask(String kind) {
    return masks.getOrDefault(kind, kind.toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  private String signsIn(String text) {
    StringBuilder words = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      String said = point < 0x80 ? null : signs.get(point);
      if (said == null) {
        words.appendCodePoint(point);
      } else {
        words.append(said);
      }
    }
    return words.toString();
  }
}
