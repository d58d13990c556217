package io.earshot.language.detection;

import io.earshot.language.pack.LanguagePack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The small words of the configured languages, with and without their accents: what short messages
 * consist of, and too short themselves for sequences of letters to tell. Immutable and thread-safe.
 */
final class KnownWords {

  private final Map<String, Integer> languagesOf = new HashMap<>();
  private final int count;

  /** At most 32 languages. */
  KnownWords(List<LanguagePack> packs) {
    this.count = packs.size();
    for (int language = 0; language < packs.size(); language++) {
      int bit = 1 << language;
      LanguagePack pack = packs.get(language);
      for (String word : pack.words().common()) {
        languagesOf.merge(word, bit, (one, other) -> one | other);
        languagesOf.merge(pack.spelling().accents().plain(word), bit, (one, other) -> one | other);
      }
    }
  }

  /** The languages that have this word, one bit each. */
  int languages(String word) {
    int known = languagesOf.getOrDefault(word, 0);
    int apostrophe = word.indexOf('\'');
    if (known == 0 && apostrophe > 0) {
      return languagesOf.getOrDefault(word.substring(0, apostrophe + 1), 0);
    }
    return known;
  }

  /** How much a word that so many of the languages share speaks for each of them. */
  double share(int languages) {
    return 1 - (Integer.bitCount(languages) - 1) / (double) count;
  }
}
