package io.earshot.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.ContextTurn;
import io.earshot.domain.reading.DetectedSignal;
import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.TokenWeight;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.model.ModelStore;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Readers answer for every text, whatever is in it. */
class FuzzedReadersTest {

  private static final ModelStore STORE = ModelStore.inJar();
  private static final ParticipantRole[] ROLES = ParticipantRole.values();

  @ParameterizedTest
  @CsvSource({"LINEAR, 100000", "LEXICON, 100000", "ENCODER, 200", "CASCADE, 500"})
  void everyTextIsReadOrAbstainedFrom(ReaderName name, int count) {
    FuzzedTexts texts = new FuzzedTexts(7);
    String before = "";
    try (MessageReader reader = name.open(STORE)) {
      for (int i = 0; i < count; i++) {
        String text = texts.next();
        ParticipantRole role = ROLES[i % ROLES.length];
        List<ContextTurn> context = List.of(ContextTurn.of(ROLES[i % 2], before));
        check(text, reader.read(new UnreadMessage(text, role, Channel.CHAT, context, "en")));
        before = text;
      }
    }
  }

  /** A megabyte of anything takes no longer than the longest text that an engine hands on. */
  @ParameterizedTest
  @EnumSource
  void aMegabyteIsReadInBoundedTime(ReaderName name) {
    int size = 1_000_000;
    try (MessageReader reader = name.open(STORE)) {
      Stream.of("a", "!", " ", "\ud83d\ude21", "\u0000", "a\u0301", "\ud83d", "no ", "7", "[", ":")
          .map(piece -> piece.repeat(size / piece.length()))
          .forEach(
              text ->
                  Assertions.assertTimeout(
                      Duration.ofSeconds(20),
                      () -> check(text, reader.read(TestMessages.customer(text)))));
    }
  }

  private static void check(String text, Reading reading) {
    Sentiment sentiment = reading.sentiment();
    if (sentiment != null) {
      Sentiment.Probabilities p = sentiment.probabilities();
      assertThat(p.negative() + p.neutral() + p.positive()).isCloseTo(1, within(1e-6));
      assertThat(Math.min(p.negative(), Math.min(p.neutral(), p.positive()))).isNotNegative();
      assertThat(sentiment.score()).isBetween(-1.0, 1.0);
    }
    if (reading.emotion() != null) {
      assertThat(reading.emotion().confidence()).isBetween(0.0, 1.0);
    }
    for (DetectedSignal signal : reading.signals()) {
      assertThat(signal.confidence()).isBetween(0.0, 1.0);
      assertThat(signal.from()).isBetween(0, signal.to());
      assertThat(signal.to()).isLessThanOrEqualTo(text.length());
      assertThat(splitsAPair(text, signal.from()) || splitsAPair(text, signal.to())).isFalse();
    }
    for (TokenWeight word : reading.because()) {
      assertThat(Double.isFinite(word.weight())).isTrue();
      assertThat(text.contains(word.token())).isTrue();
    }
  }

  private static boolean splitsAPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }
}
