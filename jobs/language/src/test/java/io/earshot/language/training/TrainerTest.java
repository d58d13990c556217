package io.earshot.language.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.earshot.domain.reading.Emotion;
import io.earshot.domain.reading.EmotionReading;
import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.LinearReader;
import io.earshot.language.TestMessages;
import io.earshot.language.data.LabelledData;
import io.earshot.language.data.LabelledFile;
import io.earshot.language.data.LabelledMessage;
import io.earshot.language.feature.MessageFeatures;
import io.earshot.language.model.ModelException;
import io.earshot.language.model.ModelStore;
import io.earshot.language.model.SideCalibration;
import io.earshot.language.pack.LanguagePack;
import io.earshot.language.training.TrainingSettings.Fit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import opennlp.tools.ml.model.AbstractModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerTest {

  private static final TrainingSettings SMALL =
      new TrainingSettings(
          "1.2.3", 5, 2, new Fit(0.1, 30, 2, 0), new Fit(0.1, 30, 2, 200), new Fit(0.1, 30, 2, 0));

  private static final List<LabelledMessage> MESSAGES = TestMessages.conversations(16);

  @TempDir Path home;

  @Test
  void whatWasLabelledIsLearned() {
    LinearReader reader = trained().reader();

    Reading angry = reader.read(TestMessages.customer("awful, get me your manager"));

    assertThat(label(angry)).isEqualTo(SentimentLabel.NEGATIVE);
    assertThat(angry.signals())
        .extracting(signal -> signal.name())
        .containsExactly(Signal.ASKS_FOR_SUPERVISOR);
    assertThat(label(reader.read(TestMessages.customer("brilliant"))))
        .isEqualTo(SentimentLabel.POSITIVE);
  }

  @Test
  void anEmotionIsLearnedOfCustomersAlone() {
    LinearReader reader = trained().reader();

    assertThat(reader.read(TestMessages.customer("awful, get me your manager")).emotion())
        .extracting(EmotionReading::label)
        .isEqualTo(Emotion.ANGER);
    assertThat(reader.read(TestMessages.customer("that is brilliant")).emotion())
        .extracting(EmotionReading::label)
        .isEqualTo(Emotion.JOY);
    assertThat(reader.read(TestMessages.agent("awful, brilliant")).emotion()).isNull();
  }

  @Test
  void theSameTrainingWritesTheSameBytes() throws IOException {
    write(home.resolve("a"), trained());
    write(home.resolve("b"), trained());

    List<Path> files = files(home.resolve("a"));
    assertThat(files).hasSizeGreaterThan(3);
    for (Path file : files) {
      Path twin = home.resolve("b").resolve(home.resolve("a").relativize(file));
      assertThat(Files.mismatch(file, twin)).describedAs(file.toString()).isEqualTo(-1);
    }
  }

  @Test
  void aStoredModelReadsAsItDidBeforeStoring() throws IOException {
    Trainer.Trained trained = trained();
    write(home.resolve("models"), trained);

    LinearReader fresh = trained.reader();
    LinearReader stored = LinearReader.load(ModelStore.in(home.resolve("models")), "en");

    for (LabelledMessage message : MESSAGES) {
      assertThat(stored.read(message.message())).isEqualTo(fresh.read(message.message()));
    }
    assertThat(stored.read(TestMessages.customer("hm")).model().version()).isEqualTo("1.2.3");
  }

  @Test
  void theCompiledReaderAnswersAsOpenNlpDoes() {
    Trainer.Trained trained = trained();
    AbstractModel model = trained.sentiment();
    LinearReader reader = uncalibrated(trained).reader();

    for (LabelledMessage labelled : MESSAGES) {
      double[] openNlp = model.eval(names(labelled.message()));
      Sentiment read = reader.read(labelled.message()).sentiment();
      assertThat(read).isNotNull();
      assertThat(read.probabilities().negative())
          .isCloseTo(openNlp[model.getIndex("negative")], within(1e-5));
      assertThat(read.probabilities().positive())
          .isCloseTo(openNlp[model.getIndex("positive")], within(1e-5));
    }
  }

  private static Trainer.Trained uncalibrated(Trainer.Trained trained) {
    return new Trainer.Trained(
        trained.language(),
        trained.settings(),
        trained.sentiment(),
        SideCalibration.NONE,
        SideCalibration.NONE,
        trained.signals(),
        trained.calibrations(),
        trained.emotion());
  }

  @Test
  void aDamagedModelIsRefusedByName() throws IOException {
    write(home.resolve("models"), trained());
    Path file = home.resolve("models/sentiment-en/model.bin");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);

    assertThatThrownBy(() -> LinearReader.load(home))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("model.bin is not the file its manifest describes")
        .hasMessageContaining("./earshot train");
  }

  @Test
  void aModelWithOtherFeatureNamesIsRefused() throws IOException {
    write(home.resolve("models"), trained());
    Path file = home.resolve("models/signals-en/manifest.json");
    String wanted = "\"features\" : " + MessageFeatures.VERSION;
    assertThat(Files.readString(file)).contains(wanted);
    Files.writeString(file, Files.readString(file).replace(wanted, "\"features\" : 99"));

    assertThatThrownBy(() -> LinearReader.load(ModelStore.at(home), "en"))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("signals with version 99");
  }

  @Test
  void messagesOnTheirOwnCanBeLearnedFromWithoutConversations() {
    List<LabelledMessage> alone = new ArrayList<>();
    for (LabelledMessage message : MESSAGES) {
      alone.add(
          new LabelledMessage(
              message.id(), null, message.message(), message.sentiment(), null, null));
    }

    LinearReader reader = new Trainer(SMALL, Progress.SILENT).train(Examples.of(alone)).reader();

    assertThat(label(reader.read(TestMessages.customer("brilliant"))))
        .isEqualTo(SentimentLabel.POSITIVE);
    assertThat(reader.read(TestMessages.customer("get me your manager")).signals()).isEmpty();
  }

  @Test
  void tooFewMessagesAreRefusedRatherThanSearchedForEver() {
    Trainer trainer = new Trainer(SMALL, Progress.SILENT);

    assertThatThrownBy(() -> trainer.train(Examples.of(MESSAGES.subList(0, 1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Too few messages to learn from: no feature occurs 2 times");
    assertThatThrownBy(() -> trainer.train(Examples.of(List.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("No message of a person in \"en\"");
  }

  @Test
  void oneLabelAloneIsLearnedToo() {
    List<LabelledMessage> angry =
        MESSAGES.stream()
            .filter(message -> message.sentiment() == SentimentLabel.NEGATIVE)
            .toList();

    LinearReader reader = new Trainer(SMALL, Progress.SILENT).train(Examples.of(angry)).reader();

    assertThat(label(reader.read(angry.get(0).message()))).isEqualTo(SentimentLabel.NEGATIVE);
  }

  private static SentimentLabel label(Reading reading) {
    Sentiment sentiment = reading.sentiment();
    assertThat(sentiment).isNotNull();
    return sentiment.label();
  }

  private static Trainer.Trained trained() {
    return new Trainer(SMALL, Progress.SILENT).train(Examples.of(MESSAGES));
  }

  private static void write(Path models, Trainer.Trained trained) {
    LabelledData data =
        new LabelledData(List.of(new LabelledFile("c.jsonl", "0".repeat(64), MESSAGES)));
    new ModelFolder(models, ModelFolder.Origin.of(data, "./earshot train", "none")).write(trained);
  }

  private static String[] names(UnreadMessage message) {
    MessageFeatures features = MessageFeatures.spelled(LanguagePack.english());
    Set<String> names = new LinkedHashSet<>();
    features.of(message, features.tokens(message), (feature, token) -> names.add(features.name()));
    return names.toArray(String[]::new);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
