package io.earshot.domain.language;

import java.util.Map;

/**
 * Tells the configured languages apart, and any other from them, by one text at a time. Answers for
 * every text, whatever is in it. Need not be thread-safe: one instance per thread.
 */
public interface LanguageGuesser {

  /** Stands for every language that is not configured: undetermined, as ISO 639-2 has it. */
  String OTHER = "und";

  /** Knows no language, so that only what sources say counts. */
  LanguageGuesser NONE =
      new LanguageGuesser() {
        @Override
        public Map<String, Double> prior() {
          return Map.of();
        }

        @Override
        public LanguageHint weigh(String text) {
          return LanguageHint.NONE;
        }

        @Override
        public boolean couldBe(String language, String text) {
          return true;
        }
      };

  /**
   * How likely each language is before a word is said, as a natural logarithm up to a constant, by
   * ISO 639-1 code; {@link #OTHER} among them. Empty if it tells none apart.
   */
  Map<String, Double> prior();

  /** How this text speaks for each of them. Takes tens of microseconds. */
  LanguageHint weigh(String text);

  /**
   * Whether this text could well be in the language: false only where its words speak against it.
   * Takes a few microseconds.
   */
  boolean couldBe(String language, String text);
}
