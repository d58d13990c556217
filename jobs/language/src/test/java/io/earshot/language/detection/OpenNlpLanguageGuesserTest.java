package io.earshot.language.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.language.LanguageGuesser;
import io.earshot.domain.language.LanguageHint;
import io.earshot.domain.language.LanguageJudge;
import io.earshot.domain.language.LanguagesHeard;
import io.earshot.domain.reading.LanguageReading;
import io.earshot.language.data.LabelledDataReader;
import io.earshot.language.data.LabelledMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.api.Test;

class OpenNlpLanguageGuesserTest {

  private static final List<String> FIVE = List.of("en", "es", "pt", "fr", "de");
  private static final Path CORPUS = Path.of("../../models/corpus");

  private final OpenNlpLanguageGuesser guesser = new OpenNlpLanguageGuesser(FIVE);
  private final LanguageJudge judge = new LanguageJudge(guesser);

  @Test
  void tellsTheLanguageOfNearlyEveryMessageOfTheCorpus() {
    for (String language : List.of("es", "pt", "fr", "de")) {
      List<LabelledMessage> messages =
          LabelledDataReader.read(CORPUS.resolve(language + "/messages.jsonl")).messages();

      long right =
          messages.stream()
              .filter(message -> language(message.message().text()).equals(language))
              .count();

      assertThat(right).describedAs(language).isGreaterThan((long) (0.985 * messages.size()));
    }
  }

  @Test
  void namesALanguageThatIsNotConfiguredOrAtLeastTakesItForNoneOfThem() throws IOException {
    List<String[]> others = others();

    long taken = others.stream().filter(line -> FIVE.contains(language(line[1]))).count();
    long named = others.stream().filter(line -> language(line[1]).equals(line[0])).count();

    assertThat(taken).isLessThanOrEqualTo(others.size() / 10);
    assertThat(named).isGreaterThan(others.size() / 2);
  }

  @Test
  void aMessageOfAKnownLanguageCouldBeInIt() {
    assertThat(guesser.couldBe("es", "pero si ya lo he dicho")).isTrue();
    assertThat(guesser.couldBe("es", "ok")).isTrue();
    assertThat(guesser.couldBe("es", "but I have already told you that")).isFalse();
    assertThat(guesser.couldBe("es", "jak mogę zmienić hasło")).isFalse();
    assertThat(guesser.couldBe(LanguageGuesser.OTHER, "jak mogę zmienić hasło")).isTrue();
    assertThat(guesser.couldBe(LanguageGuesser.OTHER, "but I have told you that")).isFalse();
  }

  @Test
  void theCompiledWeightsAreThoseOfOpenNlp() throws IOException {
    LanguageDetectorME openNlp = new LanguageDetectorME(model());
    LetterWeights weights = LetterWeights.shared();
    PlainText plain = new PlainText();
    for (String text : List.of("¿dónde está mi pedido?", "where is it", "das geht so nicht")) {
      plain.set(text);
      Map<String, Double> openNlps =
          Stream.of(openNlp.predictLanguages(plain.toString()))
              .collect(Collectors.toMap(Language::getLang, Language::getConfidence));

      double[] sums = sums(weights, plain);

      int english = weights.languages().indexOf("en");
      int spanish = weights.languages().indexOf("es");
      assertThat(Math.exp(sums[spanish] - sums[english]))
          .isCloseTo(openNlps.get("spa") / openNlps.get("eng"), within(1e-4));
    }
  }

  @Test
  void answersForAnyTextInBoundedTime() {
    Random random = new Random(1);
    for (int i = 0; i < 5_000; i++) {
      char[] text = new char[random.nextInt(200)];
      for (int at = 0; at < text.length; at++) {
        text[at] = (char) random.nextInt(random.nextBoolean() ? 0x250 : 0x10000);
      }
      LanguageHint hint = guesser.weigh(new String(text));
      assertThat(hint.weights().values()).allMatch(weight -> Math.abs(weight) < 1e6);
      guesser.couldBe("en", new String(text));
    }
    assertThat(guesser.weigh("").letters()).isZero();
    assertThat(guesser.weigh("a".repeat(1_000_000)).letters()).isPositive();
  }

  @Test
  void aLanguageThatTheDetectorDoesNotKnowIsRefused() {
    assertThatThrownBy(() -> new OpenNlpLanguageGuesser(List.of("en", "xx")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"xx\"");
  }

  private String language(String text) {
    LanguagesHeard heard = judge.hear(LanguagesHeard.NONE, ParticipantRole.CUSTOMER, text, null);
    LanguageReading reading = judge.language(heard, ParticipantRole.CUSTOMER, null);
    return reading == null ? "" : reading.code();
  }

  /** As OpenNLP counts: without the spaces around, which help short texts. */
  private static double[] sums(LetterWeights weights, PlainText plain) {
    String text = plain.toString().strip();
    double[] sums = new double[weights.languages().size()];
    Stream.iterate(1, size -> size <= LetterWeights.LONGEST, size -> size + 1)
        .flatMap(
            size ->
                Stream.iterate(0, from -> from + size <= text.length(), from -> from + 1)
                    .map(from -> text.substring(from, from + size)))
        .distinct()
        .forEach(letters -> weights.add(LetterWeights.key(letters), sums));
    return sums;
  }

  private static List<String[]> others() throws IOException {
    try (InputStream in =
        OpenNlpLanguageGuesserTest.class.getResourceAsStream("other-languages.tsv")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", 2))
          .toList();
    }
  }

  private static LanguageDetectorModel model() throws IOException {
    try (InputStream in = LetterWeights.class.getResourceAsStream("/langdetect-183.bin")) {
      assertThat(in).isNotNull();
      return new LanguageDetectorModel(in);
    }
  }
}
