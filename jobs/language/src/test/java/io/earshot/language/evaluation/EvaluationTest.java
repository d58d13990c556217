package io.earshot.language.evaluation;

import static io.earshot.domain.reading.SentimentLabel.NEGATIVE;
import static io.earshot.domain.reading.SentimentLabel.NEUTRAL;
import static io.earshot.domain.reading.SentimentLabel.POSITIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.earshot.domain.reading.Emotion;
import io.earshot.domain.reading.EmotionReading;
import io.earshot.domain.reading.ModelRef;
import io.earshot.domain.reading.ReaderKind;
import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.language.Readings;
import io.earshot.language.TestMessages;
import io.earshot.language.data.LabelledMessage;
import io.earshot.language.model.Json;
import io.earshot.language.training.Folds;
import io.earshot.language.training.Progress;
import io.earshot.language.training.TrainingSettings;
import io.earshot.language.training.TrainingSettings.Fit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {

  private static final TrainingSettings SMALL =
      new TrainingSettings(
          "1.0.0", 5, 2, new Fit(0.1, 20, 2, 0), new Fit(0.1, 20, 2, 200), new Fit(0.1, 20, 2, 0));

  private static final List<LabelledMessage> MESSAGES = TestMessages.conversations(12);

  private static final List<Answer> ANSWERS =
      new CrossValidation(SMALL, 3, Progress.SILENT).answers(MESSAGES);

  private static final Evaluation.Options OPTIONS = new Evaluation.Options(1, 3);

  private static final ModelRef MODEL = new ModelRef("test", "1", ReaderKind.LINEAR);

  @TempDir Path models;

  @Test
  void everyTurnIsReadOnceByModelsThatNeverSawItsConversation() {
    assertThat(ANSWERS)
        .extracting(answer -> answer.labelled().id())
        .containsExactlyInAnyOrderElementsOf(MESSAGES.stream().map(LabelledMessage::id).toList());
    Evaluation evaluation = evaluation("linear", ANSWERS);
    assertThat(evaluation.customers().macroF1().value()).isGreaterThan(0.9);
    assertThat(evaluation.customers().conversations()).isEqualTo(12);
    assertThat(evaluation.signals()).isNotNull();
    assertThat(evaluation.signals().meanF1().value()).isGreaterThan(0.9);
    assertThat(evaluation.signals().rare()).contains("apology");
  }

  @Test
  void foldsKeepConversationsTogetherAndNeverTestMessagesOnTheirOwn() {
    Folds folds = Folds.of(MESSAGES, 4, 42);
    LabelledMessage turn = MESSAGES.get(0);
    LabelledMessage alone =
        new LabelledMessage("m", null, turn.message(), SentimentLabel.NEUTRAL, null, null);

    for (LabelledMessage message : MESSAGES) {
      assertThat(IntStream.range(0, 4).filter(fold -> folds.tests(fold, message))).hasSize(1);
    }
    assertThat(IntStream.range(0, 4).filter(fold -> folds.tests(fold, alone))).isEmpty();
    assertThat(MESSAGES.stream().filter(message -> "c-3".equals(message.conversation())))
        .allMatch(message -> folds.tests(1, message) == folds.tests(1, MESSAGES.get(15)));
  }

  @Test
  void moreFoldsThanConversationsAreRefused() {
    assertThatThrownBy(() -> Folds.of(MESSAGES, 13, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Cannot cut 12 conversations into 13 folds");
  }

  @Test
  void figuresAreThoseCountedByHand() {
    List<Answer> answers =
        List.of(
            answer("a", NEGATIVE, 0.8, 0.1, 0.1),
            answer("b", NEGATIVE, 0.2, 0.7, 0.1),
            answer("c", NEUTRAL, 0.1, 0.9, 0),
            answer("d", POSITIVE, 0.1, 0.3, 0.6));

    SentimentFigures figures = SentimentFigures.of(answers, true, 1);

    assertThat(figures.macroRecall().value()).isCloseTo((0.5 + 1 + 1) / 3, within(1e-12));
    assertThat(figures.macroF1().value()).isCloseTo((2 / 3.0 + 2 / 3.0 + 1) / 3, within(1e-12));
    assertThat(figures.accuracy().value()).isEqualTo(0.75);
    assertThat(figures.accuracy().low()).isBetween(0.0, 0.5);
    assertThat(figures.calibrationError()).isCloseTo((0.2 + 0.7 + 0.1 + 0.4) / 4, within(1e-12));
    assertThat(figures.confusion().get("negative")).containsEntry("neutral", 1);
    assertThat(SentimentFigures.of(answers, false, 1).calibrationError()).isNull();
  }

  @Test
  void abstainingCountsAsReadingNeutral() {
    Reading nothing = Reading.abstaining(null, MODEL);
    List<Answer> answers =
        List.of(
            new Answer(labelled("a", NEUTRAL), nothing),
            new Answer(labelled("b", POSITIVE), nothing));

    SentimentFigures figures = SentimentFigures.of(answers, true, 1);

    assertThat(figures.abstained()).isEqualTo(2);
    assertThat(figures.accuracy().value()).isEqualTo(0.5);
  }

  @Test
  void emotionsAreMeasuredWhereTheyAreLabelledAndRead() {
    Answer none = answer("a", NEGATIVE, 1, 0, 0);
    Answer anger = feeling("b", Emotion.ANGER, Emotion.ANGER);
    Answer missed = feeling("c", Emotion.ANGER, Emotion.NONE);

    EmotionFigures figures = EmotionFigures.of(List.of(none, anger, missed), 1);

    assertThat(EmotionFigures.of(List.of(none), 1)).isNull();
    assertThat(figures).isNotNull();
    assertThat(figures.messages()).isEqualTo(2);
    assertThat(figures.emotions())
        .singleElement()
        .isEqualTo(new EmotionFigures.Figure("anger", 2, 1, 0.5, 2 / 3.0));
    assertThat(figures.macroF1().value()).isCloseTo(2 / 3.0, within(1e-12));
  }

  @Test
  void readersAreComparedOnTheSameMessages() {
    List<Answer> worse = IntStream.range(0, 40).mapToObj(i -> read(i, i % 2 == 0)).toList();
    List<Answer> better = IntStream.range(5, 40).mapToObj(i -> read(i, true)).toList();

    Comparison comparison = Comparison.of(measured("worse", worse), measured("better", better), 1);

    assertThat(comparison.messages()).isEqualTo(35);
    assertThat(comparison.onlyFirst()).isZero();
    assertThat(comparison.onlySecond()).isEqualTo(18);
    assertThat(comparison.macroF1Gain().low()).isPositive();
    assertThat(comparison.chance()).isEqualTo(0.002);
    assertThat(comparison.midP()).isCloseTo(Math.pow(0.5, 18), within(1e-12));
  }

  @Test
  void theCardKeepsItsWordsAndGetsNewFigures() throws IOException {
    Path card = models.resolve("sentiment-en/README.md");
    Files.createDirectories(models.resolve("sentiment-en"));
    Files.createDirectories(models.resolve("signals-en"));
    Files.writeString(card, "# Card\n" + ModelCard.BEGIN + "old" + ModelCard.END + "\nLimits\n");
    Path all = models.resolve("README.md");
    Files.writeString(all, "# All\n" + Figures.BEGIN + Figures.END + "\nEnd\n");

    new Figures(models).write(List.of(evaluation("linear", ANSWERS)));
    new Figures(models).write(List.of(evaluation("linear", ANSWERS)));
    new Figures(models).write(List.of(evaluation("lexicon", ANSWERS)));

    assertThat(Files.readString(card))
        .startsWith("# Card\n")
        .endsWith("\nLimits\n")
        .contains("measured so", "| **customers** | 36 |", "(reliability.svg)")
        .doesNotContain("old")
        .containsOnlyOnce("measured so");
    assertThat(models.resolve("signals-en/evaluation.json")).content().contains("\"meanF1\"");
    assertThat(Files.readString(all))
        .contains("| corpus | linear | 36 |", "|  | lexicon | 36 |")
        .containsOnlyOnce("linear")
        .endsWith("\nEnd\n");
  }

  @Test
  void figuresOfAnOlderModelOfTheSameReaderAreDropped() throws IOException {
    Files.createDirectories(models);
    Measured old =
        new Measured(
            "else", "linear", "so", false, List.of("a.bin 1"), List.of(), true, null, ANSWERS);
    Measured fresh =
        new Measured(
            "corpus", "linear", "so", false, List.of("a.bin 2"), List.of(), true, null, ANSWERS);

    new Figures(models).write(List.of(Evaluation.of(old, OPTIONS)));
    new Figures(models).write(List.of(Evaluation.of(fresh, OPTIONS)));

    assertThat(models.resolve("evaluation.json"))
        .content()
        .contains("a.bin 2")
        .doesNotContain("a.bin 1");
  }

  @Test
  void theReportNamesTheWorstMisreadings() {
    List<Answer> misread = List.of(answer("c-1:2", NEGATIVE, 0.031, 0.069, 0.9));

    String table = EvaluationReport.table(evaluation("linear", misread));

    assertThat(table).contains("measured so", "c-1:2: negative read as positive (p 0.03)");
    assertThat(EvaluationReport.table(evaluation("linear", ANSWERS)))
        .contains("agents and supervisors");
  }

  @Test
  void thePageIsWholeAndEscapesWhatCustomersWrote() throws Exception {
    Answer nasty =
        new Answer(
            new LabelledMessage(
                "n", null, TestMessages.customer("<b>\u0000&\"\ud800"), NEGATIVE, null, null),
            reading(Sentiment.of(0, 0, 1), null));
    Measured linear = measured("linear", List.of(nasty, answer("a", POSITIVE, 0, 0.4, 0.6)));
    Measured other = measured("other", List.of(nasty, answer("a", POSITIVE, 1, 0, 0)));

    String page =
        EvaluationPage.html(
            List.of(Evaluation.of(linear, OPTIONS), Evaluation.of(other, OPTIONS)),
            List.of(Comparison.of(linear, other, 1)));

    assertThat(page).contains("&lt;b&gt;\ufffd&amp;&quot;\ufffd").doesNotContain("<b>\u0000");
    List<String> drawings =
        Pattern.compile("<svg.*?</svg>", Pattern.DOTALL)
            .matcher(page)
            .results()
            .map(MatchResult::group)
            .toList();
    assertThat(drawings).hasSize(3);
    for (String drawing : drawings) {
      assertThat(root(drawing)).isEqualTo("svg");
    }
  }

  @Test
  void theSummaryHasWhatTheJsonOfTheCommandPromises() {
    Summary summary = Summary.of(evaluation("linear", ANSWERS));

    assertThat(Json.write(summary))
        .contains(
            "\"dataset\" : \"corpus\"",
            "\"reader\" : \"linear\"",
            "\"n\" : 36",
            "\"macroRecall\" : ",
            "\"macroF1\" : ",
            "\"accuracy\" : ",
            "\"ece\" : ",
            "\"intervals\" : ",
            "\"perSignal\" : ");
    assertThat(summary.intervals().get("macroF1")).hasSize(2);
    assertThat(summary.perSignal().get("apology").n()).isEqualTo(12);
  }

  private static String root(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement()
        .getTagName();
  }

  private static Answer read(int i, boolean right) {
    return answer("m" + i, POSITIVE, right ? 0 : 1, 0, right ? 1 : 0);
  }

  private static Answer feeling(String id, Emotion label, Emotion read) {
    var message = new LabelledMessage(id, null, TestMessages.customer("so"), NEGATIVE, label, null);
    return new Answer(message, reading(null, new EmotionReading(read, 1)));
  }

  private static Answer answer(
      String id, SentimentLabel label, double negative, double neutral, double positive) {
    return new Answer(
        labelled(id, label), reading(Sentiment.of(negative, neutral, positive), null));
  }

  private static Reading reading(@Nullable Sentiment sentiment, @Nullable EmotionReading emotion) {
    return Readings.felt(sentiment, emotion, MODEL);
  }

  private static LabelledMessage labelled(String id, SentimentLabel label) {
    return new LabelledMessage(id, null, TestMessages.customer("so"), label, null, null);
  }

  private static Measured measured(String reader, List<Answer> answers) {
    return new Measured(
        Dataset.CORPUS, reader, "measured so", true, List.of(), List.of(), true, null, answers);
  }

  private static Evaluation evaluation(String reader, List<Answer> answers) {
    return Evaluation.of(measured(reader, answers), OPTIONS);
  }
}
