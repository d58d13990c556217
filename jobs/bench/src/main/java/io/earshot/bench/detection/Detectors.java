package io.earshot.bench.detection;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.language.LanguageJudge;
import io.earshot.domain.language.LanguagesHeard;
import io.earshot.domain.reading.LanguageReading;
import io.earshot.language.detection.OpenNlpLanguageGuesser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** The detectors that are compared, each told of the same languages. */
final class Detectors {

  private static final Map<String, String> BY_ISO3 =
      Map.of("eng", "en", "spa", "es", "por", "pt", "fra", "fr", "deu", "de");

  private Detectors() {}

  /** Earshot's, which may also answer that it is another language. */
  static Detector earshot(List<String> languages) {
    LanguageJudge judge = new LanguageJudge(new OpenNlpLanguageGuesser(languages));
    return texts -> {
      LanguagesHeard heard = LanguagesHeard.NONE;
      for (String text : texts) {
        heard = judge.hear(heard, ParticipantRole.CUSTOMER, text, null);
      }
      LanguageReading reading = judge.language(heard, ParticipantRole.CUSTOMER, null);
      return reading == null ? "" : reading.code();
    };
  }

  /** OpenNLP's as it comes: the likeliest of the languages, of all that it knows. */
  static Detector openNlp(List<String> languages) {
    LanguageDetectorME detector = new LanguageDetectorME(model());
    return texts -> {
      for (Language language : detector.predictLanguages(String.join(" ", texts))) {
        String code = BY_ISO3.getOrDefault(language.getLang(), "");
        if (languages.contains(code)) {
          return code;
        }
      }
      return "";
    };
  }

  private static LanguageDetectorModel model() {
    try (InputStream in = Detectors.class.getResourceAsStream("/langdetect-183.bin")) {
      if (in == null) {
        throw new IllegalStateException("opennlp-models-langdetect is missing");
      }
      return new LanguageDetectorModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lingua, which can tell the languages that it was built with and no other. */
  static Detector lingua(List<String> languages, boolean accurate) {
    IsoCode639_1[] codes =
        languages.stream()
            .map(language -> IsoCode639_1.valueOf(language.toUpperCase(Locale.ROOT)))
            .toArray(IsoCode639_1[]::new);
    LanguageDetectorBuilder builder = LanguageDetectorBuilder.fromIsoCodes639_1(codes);
    LanguageDetector detector =
        (accurate ? builder : builder.withLowAccuracyMode()).withPreloadedLanguageModels().build();
    return texts ->
        detector
            .detectLanguageOf(String.join(" ", texts))
            .getIsoCode639_1()
            .toString()
            .toLowerCase(Locale.ROOT);
  }
}
