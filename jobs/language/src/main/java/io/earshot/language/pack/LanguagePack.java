package io.earshot.language.pack;

import io.earshot.language.lexicon.ValenceLexicon;
import io.earshot.language.phrase.Courtesy;
import io.earshot.language.phrase.Sayings;
import io.earshot.language.phrase.SignalPhrases;
import io.earshot.language.text.Spelling;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is written down of a language, beside what models learn from its samples: spelling, word
 * classes, courtesies, sayings and the phrases of signals. It lies in text files below {@code
 * pack/CODE/}, each of which may be missing: a language with none can be learned too. Immutable and
 * thread-safe.
 *
 * @param code ISO 639-1
 * @param spelling from spelling.txt
 * @param words from words.txt
 * @param courtesy from words.txt
 * @param phrases of signals, from signals.txt
 * @param sayings from sayings.txt
 * @param valence how words feel, from valence.txt and the {@link ValenceLexicon}
 */
public record LanguagePack(
    String code,
    Spelling spelling,
    WordClasses words,
    Courtesy courtesy,
    SignalPhrases phrases,
    Sayings sayings,
    Valence valence) {

  private static final Map<String, LanguagePack> LOADED = new ConcurrentHashMap<>();

  /** The pack of English. */
  public static LanguagePack english() {
    return of("en");
  }

  /**
   * The pack of the language with this ISO 639-1 code; an empty one where nothing is written down.
   *
   * @throws IllegalArgumentException if that is not two lower-case letters
   */
  public static LanguagePack of(String code) {
    return LOADED.computeIfAbsent(code, LanguagePack::load);
  }

  private static LanguagePack load(String code) {
    PackFiles files = new PackFiles(code);
    WordFile words = WordFile.parse(files.text("words.txt"));
    return new LanguagePack(
        code,
        SpellingFile.parse(files.text("spelling.txt")),
        WordClasses.of(words),
        new Courtesy(words.of("THANKS"), words.of("COURTESIES")),
        SignalPhrases.parse(files.text("signals.txt")),
        Sayings.parse(files.text("sayings.txt")),
        Valence.of(ValenceLexicon.of(code).ratings(), files.text("valence.txt")));
  }
}
