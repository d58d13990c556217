package io.earshot.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.DetectedSignal;
import io.earshot.domain.reading.ReaderKind;
import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.reading.TokenWeight;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.model.ModelStore;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims about the models that are shipped. */
class LinearReaderTest implements LeavesTraces {

  private static final LinearReader READER = LinearReader.load(ModelStore.inJar(), "en");

  @Override
  public MessageReader reader() {
    return READER;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NEGATIVE | this is the worst service i have ever had, absolutely useless
          NEGATIVE | I've been waiting three weeks and nobody bothers to answer
          NEGATIVE | thanks for nothing
          NEUTRAL  | my screen is cracked, how do i get it fixed
          NEUTRAL  | what are your opening hours on saturday
          POSITIVE | you've been absolutely brilliant, thank you so much, made my day
          POSITIVE | oh that's wonderful news 😊
          """)
  void plainCasesAreReadPlainly(SentimentLabel label, String text) {
    Sentiment sentiment = READER.read(TestMessages.customer(text)).sentiment();

    assertThat(sentiment).isNotNull();
    assertThat(sentiment.label()).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          not bad                    | NEUTRAL  | it's not bad
          not bad at all             | POSITIVE | not bad at all, quite pleased
          can't fault                | POSITIVE | i can't fault the service
          thanks for nothing         | NEGATIVE | thanks for nothing, you lot
          could be worse             | NEUTRAL  | could be worse
          less than impressed        | NEGATIVE | less than impressed with this
          a negated good             | NEGATIVE | not happy with this at all
          a negated bad              | POSITIVE | couldn't have been more helpful
          never with a comparative   | NEGATIVE | i have never had a worse experience
          never with a good one      | POSITIVE | never had a better experience
          never with so              | NEGATIVE | never been so badly treated
          an intensifier             | NEGATIVE | absolutely awful
          a diminisher               | NEGATIVE | slightly disappointed to be honest
          an emoji                   | POSITIVE | 😍 thank you
          elongation                 | NEGATIVE | sooooo annoyed
          capitals                   | NEGATIVE | THIS IS A JOKE
          signs                      | NEGATIVE | where is my parcel???? this is RIDICULOUS
          """)
  void idiomsAndScopesAreReadAsTheyAreMeant(String what, SentimentLabel label, String text) {
    Sentiment sentiment = READER.read(TestMessages.customer(text)).sentiment();

    assertThat(sentiment).isNotNull();
    assertThat(sentiment.label()).describedAs(what).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ASKS_FOR_SUPERVISOR | my manager asked me to book the flights
          ASKS_FOR_SUPERVISOR | your manager was lovely yesterday
          LEGAL_THREAT        | i need a receipt for the court, jury service
          THREATENS_TO_LEAVE  | please cancel the second item, keep the first
          THREATENS_TO_LEAVE  | i am leaving on tuesday and back on friday
          VULNERABLE          | the baby clothes came in the wrong size
          ABUSIVE_LANGUAGE    | damn that was quick, nice one
          COMPLAINS_OF_WAIT   | no rush, i can wait a week
          REPEAT_CONTACT      | it's my second time ordering, love it
          """)
  void whatOnlySoundsLikeASignalIsNone(Signal signal, String text) {
    assertThat(READER.read(TestMessages.customer(text)).signals())
        .extracting(DetectedSignal::name)
        .doesNotContain(signal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ASKS_FOR_SUPERVISOR | let me speak to your manager right now       | speak to your manager
          LEGAL_THREAT        | you will hear from my solicitor about this   | solicitor
          """)
  void aSignalIsShownByItsWords(Signal signal, String text, String shown) {
    List<DetectedSignal> signals = READER.read(TestMessages.customer(text)).signals();

    assertThat(signals)
        .filteredOn(detected -> detected.name() == signal)
        .singleElement()
        .satisfies(d -> assertThat(text.substring(d.from(), d.to())).contains(shown));
  }

  @Test
  void anApologyIsAnAgentsOnly() {
    String text = "I'm so sorry about that, I do apologise";

    assertThat(READER.read(TestMessages.agent(text)).signals())
        .extracting(DetectedSignal::name)
        .contains(Signal.APOLOGY);
    assertThat(READER.read(TestMessages.customer(text)).signals())
        .allMatch(detected -> detected.name().saidBy() == ParticipantRole.CUSTOMER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "i manage a law office and need two more lines",
        "the manager at your shop was lovely",
        "can i cancel just the one booking and keep the other",
        "hi i'd like to change my address please"
      })
  void harmlessWordsAreNoThreat(String text) {
    assertThat(READER.read(TestMessages.customer(text)).signals())
        .extracting(DetectedSignal::name)
        .doesNotContain(
            Signal.ASKS_FOR_SUPERVISOR,
            Signal.LEGAL_THREAT,
            Signal.THREATENS_TO_LEAVE,
            Signal.PUBLIC_THREAT);
  }

  @Test
  void theWordsThatMovedTheScoreAreNamedStrongestFirst() {
    String text =
        "The TERRIBLE service was a disgrace, truly terrible, utterly useless, awful, bad";
    Reading reading = READER.read(TestMessages.customer(text));

    assertThat(reading.because()).hasSizeBetween(1, 5);
    assertThat(reading.because()).allMatch(word -> text.contains(word.token()));
    assertThat(reading.because()).extracting(word -> -Math.abs(word.weight())).isSorted();
    assertThat(reading.because().get(0).weight()).isNegative();
    assertThat(reading.because())
        .extracting(TokenWeight::token)
        .filteredOn("terrible"::equalsIgnoreCase)
        .hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void anotherLanguageIsNotGuessedAt() {
    UnreadMessage message =
        new UnreadMessage(
            "quiero hablar con un manager",
            ParticipantRole.CUSTOMER,
            Channel.CHAT,
            List.of(),
            "es");

    Reading reading = READER.read(message);

    assertThat(reading.sentiment()).isNull();
    assertThat(reading.signals()).isEmpty();
    assertThat(reading.because()).isEmpty();
    assertThat(reading.courtesy()).isFalse();
    assertThat(reading.model().reader()).isEqualTo(ReaderKind.LINEAR);
  }

  @ParameterizedTest
  @EnumSource(
      value = ParticipantRole.class,
      names = {"BOT", "SYSTEM"})
  void whatNobodySaidIsNotFelt(ParticipantRole role) {
    UnreadMessage message =
        new UnreadMessage("Sorry, I did not get that", role, Channel.CHAT, List.of(), "en");

    assertThat(READER.read(message).sentiment()).isNull();
    assertThat(READER.read(message).signals()).isEmpty();
  }

  @Test
  void aClosingCourtesyIsToldFromSarcasm() {
    assertThat(READER.read(TestMessages.customer("ok thanks bye")).courtesy()).isTrue();
    assertThat(READER.read(TestMessages.customer("thanks for nothing")).courtesy()).isFalse();
  }

  @Test
  void everyTextIsReadWithinBounds() {
    Random random = new Random(11);
    List<String> texts =
        List.of(
            "",
            "\u0000",
            "\ud800\udc00\ud800",
            "a".repeat(1 << 20),
            "!".repeat(50_000),
            "lawyer ".repeat(5_000),
            "🙁".repeat(9_000),
            "a.b@".repeat(4_000));
    for (String text : texts) {
      assertWithinBounds(text);
    }
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      random
          .ints(random.nextInt(60), 0, Character.MAX_VALUE + 1)
          .forEach(c -> text.append((char) c));
      assertWithinBounds(text.toString());
    }
  }

  private static void assertWithinBounds(String text) {
    Reading reading = READER.read(TestMessages.customer(text));

    Sentiment sentiment = reading.sentiment();
    assertThat(sentiment).isNotNull();
    assertThat(sentiment.score()).isBetween(-1.0, 1.0);
    for (DetectedSignal signal : reading.signals()) {
      assertThat(signal.from()).isBetween(0, signal.to() - 1);
      assertThat(signal.to()).isLessThanOrEqualTo(text.length());
      assertThat(signal.confidence()).isBetween(0.0, 1.0);
    }
  }

  @Test
  void theSameMessageIsReadTheSameAfterOthers() {
    UnreadMessage message = TestMessages.customer("I want my money back, this is a joke");
    Reading first = READER.read(message);

    READER.read(TestMessages.customer("lovely, all good, thank you"));
    READER.read(TestMessages.agent("let me put you on hold"));

    assertThat(READER.read(message)).isEqualTo(first);
  }
}
