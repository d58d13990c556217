package io.earshot.domain.rule;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody may have meant who wrote what is not known. */
public final class Nearest {

  private Nearest() {}

  /** The known name that is fewest changes away; null if none is near. */
  public static @Nullable String to(String written, Collection<String> known) {
    String nearest = null;
    int least = Math.max(2, written.length() / 4) + 1;
    for (String name : known) {
      int changes = changes(written.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
      if (changes < least) {
        least = changes;
        nearest = name;
      }
    }
    return nearest;
  }

  /** Levenshtein's distance. */
  private static int changes(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
