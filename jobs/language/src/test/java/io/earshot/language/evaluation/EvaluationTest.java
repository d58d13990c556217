package io.earshot.language.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.domain.reading.SentimentLabel;
import io.earshot.language.TestMessages;
import io.earshot.language.data.LabelledMessage;
import io.earshot.language.training.Folds;
import io.earshot.language.training.Progress;
import io.earshot.language.training.TrainingSettings;
import io.earshot.language.training.TrainingSettings.Fit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {

  private static final TrainingSettings SMALL =
      new TrainingSettings("1.0.0", 5, 2, new Fit(0.1, 20, 2, 0), new Fit(0.1, 20, 2, 200));

  private static final List<LabelledMessage> MESSAGES = TestMessages.conversations(12);

  @TempDir Path models;

  @Test
  void everyTurnIsReadOnceByModelsThatNeverSawItsConversation() {
    List<Answer> answers = new CrossValidation(SMALL, 3, Progress.SILENT).answers(MESSAGES);

    assertThat(answers)
        .extracting(answer -> answer.labelled().id())
        .containsExactlyInAnyOrderElementsOf(MESSAGES.stream().map(LabelledMessage::id).toList());
    Evaluation evaluation = evaluation(answers);
    assertThat(evaluation.customers().macroF1().value()).isGreaterThan(0.9);
    assertThat(evaluation.customers().conversations()).isEqualTo(12);
    assertThat(evaluation.signals()).isNotNull();
    assertThat(evaluation.signals().meanF1()).isGreaterThan(0.9);
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
  void theCardKeepsItsWordsAndGetsNewFigures() throws IOException {
    Path card = models.resolve("sentiment-en/README.md");
    Files.createDirectories(models.resolve("sentiment-en"));
    Files.writeString(card, "# Card\n" + ModelCard.BEGIN + "old" + ModelCard.END + "\nLimits\n");
    Evaluation evaluation =
        evaluation(new CrossValidation(SMALL, 2, Progress.SILENT).answers(MESSAGES));

    new ModelCard(models).write(evaluation);
    new ModelCard(models).write(evaluation);

    assertThat(Files.readString(card))
        .startsWith("# Card\n")
        .endsWith("\nLimits\n")
        .contains("measured so", "| **customers** | 36 |")
        .doesNotContain("old")
        .containsOnlyOnce("measured so");
    assertThat(models.resolve("signals-en/evaluation.json")).content().contains("\"meanF1\"");
  }

  @Test
  void theReportNamesTheWorstMisreadings() {
    Evaluation evaluation =
        evaluation(new CrossValidation(SMALL, 2, Progress.SILENT).answers(MESSAGES));
    Evaluation.Misreading misreading =
        new Evaluation.Misreading("c-1:2", "negative", "positive", 0.031, "", "oh great");
    Evaluation misread =
        new Evaluation(
            evaluation.how(),
            List.of(),
            evaluation.customers(),
            evaluation.slices(),
            evaluation.signals(),
            List.of(misreading));

    assertThat(EvaluationReport.table(misread))
        .contains(
            "measured so", "agents and supervisors", "c-1:2: negative read as positive (p 0.03)");
    assertThat(EvaluationReport.json(misread)).contains("\"macroF1\"", "\"text\" : \"oh great\"");
  }

  private static Evaluation evaluation(List<Answer> answers) {
    return Evaluation.of("measured so", List.of(), answers, new Evaluation.Options(1, 3));
  }
}
