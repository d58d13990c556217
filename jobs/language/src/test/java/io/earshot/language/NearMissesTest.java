package io.earshot.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.reading.DetectedSignal;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.domain.reading.Signal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped reader makes of harmless uses of words that threaten, and of faces alone. */
class NearMissesTest {

  private final MessageReader reader = LinearReader.load(Path.of("../.."));

  @Test
  void harmlessUsesOfTheWordsOfASignalHardlyEverGiveIt() throws IOException {
    List<Case> harmless = cases().stream().filter(one -> !one.given).toList();

    assertThat(harmless).hasSizeGreaterThan(45);
    assertThat(harmless.stream().filter(this::isDetected).count()).isLessThan(harmless.size() / 7);
  }

  @Test
  void plainUsesOfThemStillGiveIt() throws IOException {
    List<Case> plain = cases().stream().filter(Case::given).toList();

    assertThat(plain.stream().filter(this::isDetected).count()).isGreaterThan(plain.size() * 4 / 5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"😡😡", "🤬🤬🤬", "💔", "😞", "👎👎"})
  void angryAndSadFacesAloneAreNegative(String faces) {
    assertThat(sentiment(faces).label()).isEqualTo(SentimentLabel.NEGATIVE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "👏",
        "👏👏👏👏",
        "🎉",
        "🎉🎉",
        "❤️",
        "💙💙",
        "😊",
        "😍",
        "🥰",
        "🥳",
        "🙌",
        "😄",
        "<3",
        ":D"
      })
  void gladFacesAloneArePositive(String faces) {
    assertThat(sentiment(faces).label()).isEqualTo(SentimentLabel.POSITIVE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"👍", "👌", "😂", "ok 👍"})
  void facesThatOnlySayYesOrJokeAreNeutral(String faces) {
    assertThat(sentiment(faces).label()).isEqualTo(SentimentLabel.NEUTRAL);
  }

  private Sentiment sentiment(String text) {
    return Objects.requireNonNull(reader.read(TestMessages.customer(text)).sentiment());
  }

  private boolean isDetected(Case one) {
    return reader.read(TestMessages.customer(one.text)).signals().stream()
        .map(DetectedSignal::name)
        .anyMatch(one.signal::equals);
  }

  /** A message and whether it gives the signal. */
  private record Case(boolean given, Signal signal, String text) {

    static Case of(String line) {
      String[] parts = line.split(" ", 3);
      return new Case(parts[0].equals("+"), Signal.valueOf(parts[1]), parts[2]);
    }
  }

  private static List<Case> cases() throws IOException {
    try (InputStream in = NearMissesTest.class.getResourceAsStream("/near-misses/english.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).map(Case::of).toList();
    }
  }
}
