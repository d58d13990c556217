package io.earshot.language.text;

import java.util.List;
import java.util.Map;

/**
 * How the words of a language are brought to one form, beyond what is done to every text. Immutable
 * and thread-safe.
 *
 * @param accents what becomes of letters with accents
 * @param mended the form of a word that is often typed otherwise, by how it is typed
 * @param elisions beginnings that end in an apostrophe and are words of their own, longest first:
 *     {@code l'}, {@code qu'}
 */
public record Spelling(Accents accents, Map<String, String> mended, List<String> elisions) {

  /** Words as they are typed. */
  public static final Spelling AS_TYPED = new Spelling(Accents.KEPT, Map.of(), List.of());

  public Spelling {
    mended = Map.copyOf(mended);
    elisions = List.copyOf(elisions);
  }

  /** The form that this word is known by. */
  String known(String word) {
    String plain = accents.plain(word);
    String known = mended.get(plain);
    return known == null ? plain : known;
  }

  /** How many characters of the word are an elision before another word; 0 if none are. */
  int elided(String word) {
    for (String elision : elisions) {
      if (word.length() > elision.length() && word.startsWith(elision)) {
        return elision.length();
      }
    }
    return 0;
  }
}
