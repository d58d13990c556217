package io.earshot.language.encoder;

import static io.earshot.language.TestMessages.agent;
import static io.earshot.language.TestMessages.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.ContextTurn;
import io.earshot.domain.reading.DetectedSignal;
import io.earshot.domain.reading.ReaderKind;
import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.Sentiment.Probabilities;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.reading.TokenWeight;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.LeavesTraces;
import io.earshot.language.MessageReader;
import io.earshot.language.model.ModelStore;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncoderReaderTest implements LeavesTraces {

  private static EncoderReader reader;

  @BeforeAll
  static void open() {
    reader = EncoderReader.load(ModelStore.inJar());
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  @Override
  public MessageReader reader() {
    return reader;
  }

  @Test
  void readsWhatACustomerFeels() {
    Reading reading =
        reader.read(
            customer("this is the third time i've called, it's a disgrace, get me a manager"));

    assertThat(reading.sentiment().label()).isEqualTo(SentimentLabel.NEGATIVE);
    assertThat(reading.emotion()).isNotNull();
    assertThat(reading.signals())
        .extracting(DetectedSignal::name)
        .contains(Signal.ASKS_FOR_SUPERVISOR, Signal.REPEAT_CONTACT);
    assertThat(reading.model().reader()).isEqualTo(ReaderKind.ENCODER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wow that was quick, you have been absolutely brilliant, thank you so much",
        "honestly the best service i've ever had 😍"
      })
  void readsDelight(String text) {
    assertThat(reader.read(customer(text)).sentiment().label()).isEqualTo(SentimentLabel.POSITIVE);
  }

  @Test
  void theSameWordsMeanMoreInTheLightOfTheTurnsBefore() {
    UnreadMessage alone = customer("like i said, twice already");
    UnreadMessage inContext =
        new UnreadMessage(
            alone.text(),
            alone.role(),
            alone.channel(),
            List.of(
                new ContextTurn(ParticipantRole.CUSTOMER, "i did restart the router, still dead"),
                new ContextTurn(ParticipantRole.AGENT, "Have you tried to restart the router?")),
            null);

    assertThat(probabilities(inContext)).isNotEqualTo(probabilities(alone));
  }

  private static Probabilities probabilities(UnreadMessage message) {
    return reader.read(message).sentiment().probabilities();
  }

  @Test
  void readsAgentsAsAgents() {
    Reading reading =
        reader.read(agent("i'm so sorry about that, let me put it right for you now"));

    assertThat(reading.emotion()).isNull();
    assertThat(reading.signals()).extracting(DetectedSignal::name).contains(Signal.APOLOGY);
    assertThat(reading.signals())
        .allMatch(signal -> signal.name().saidBy() == ParticipantRole.AGENT);
  }

  @ParameterizedTest
  @EnumSource(
      value = ParticipantRole.class,
      names = {"BOT", "SYSTEM"})
  void abstainsWhereNobodyFeels(ParticipantRole role) {
    UnreadMessage message = new UnreadMessage("this is awful", role, Channel.CHAT, List.of(), "en");

    assertAbstains(reader.read(message));
  }

  @Test
  void abstainsInOtherLanguages() {
    UnreadMessage message =
        new UnreadMessage("qué desastre", ParticipantRole.CUSTOMER, Channel.CHAT, List.of(), "es");

    assertAbstains(reader.read(message));
    assertThat(reader.because(message)).isEmpty();
  }

  private static void assertAbstains(Reading reading) {
    assertThat(reading.sentiment()).isNull();
    assertThat(reading.emotion()).isNull();
    assertThat(reading.signals()).isEmpty();
  }

  @Test
  void anythingIsRead() {
    List<String> texts =
        List.of(
            "",
            " \u0000\u0007\n",
            "\ud83d",
            "\udc00 lone \ud800",
            "a".repeat(1_000_000),
            "😡".repeat(100_000),
            "[".repeat(50_000),
            "\u202eright to left\u202c \u200b\u200d",
            "١٢٣ עברית 中文");

    for (String text : texts) {
      Probabilities of = probabilities(customer(text));
      assertThat(of.negative() + of.neutral() + of.positive()).isBetween(0.999, 1.001);
    }
  }

  @Test
  void whatIsReadBesideAMessageDoesNotChangeItsReading() {
    UnreadMessage message = customer("i want my money back, this is a joke");
    List<UnreadMessage> beside =
        List.of(agent("hello"), message, customer("thanks ".repeat(200)), customer(""));

    assertThat(reader.readAll(beside).get(1)).isEqualTo(reader.read(message));
  }

  @Test
  void aSignalIsShownByItsPhraseOrElseByTheWholeMessage() {
    String text = "Right. I would like to speak to your supervisor, please";

    List<DetectedSignal> signals = reader.read(customer(text)).signals();

    assertThat(signals).anyMatch(signal -> signal.name() == Signal.ASKS_FOR_SUPERVISOR);
    assertThat(signals)
        .allSatisfy(
            signal -> {
              assertThat(signal.from()).isBetween(0, signal.to() - 1);
              assertThat(signal.to()).isLessThanOrEqualTo(text.length());
            });
  }

  @Test
  void namesTheWordsWithoutWhichTheScoreWouldFall() {
    List<TokenWeight> because =
        reader.because(customer("the delivery on monday was absolutely brilliant"));

    assertThat(because).isNotEmpty().hasSizeLessThanOrEqualTo(5);
    assertThat(because.get(0).token()).isEqualTo("brilliant");
    assertThat(because.get(0).weight()).isPositive();
  }

  @Test
  void runsInTwoClassLoadersOfOneMachine() throws Exception {
    URL[] path = classPath();
    for (int i = 0; i < 2; i++) {
      try (URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
        Class<?> type = loader.loadClass(EncoderReader.class.getName());
        Object own = type.getMethod("load", Path.class).invoke(null, Path.of("no-such-home"));

        assertThat(type).isNotSameAs(EncoderReader.class);
        type.getMethod("close").invoke(own);
      }
    }
  }

  private static URL[] classPath() throws MalformedURLException {
    List<URL> path = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      path.add(Path.of(entry).toUri().toURL());
    }
    return path.toArray(URL[]::new);
  }
}
