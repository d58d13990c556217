package io.earshot.language.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.language.ReaderName;
import io.earshot.language.TestMessages;
import io.earshot.language.data.LabelledData;
import io.earshot.language.data.LabelledFile;
import io.earshot.language.data.LabelledMessage;
import io.earshot.language.evaluation.CrossValidation.LabelledDraft;
import io.earshot.language.model.ModelStore;
import io.earshot.language.training.Examples;
import io.earshot.language.training.ModelFolder;
import io.earshot.language.training.Progress;
import io.earshot.language.training.Trainer;
import io.earshot.language.training.TrainingSettings;
import io.earshot.language.training.TrainingSettings.Fit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutOfFoldTest {

  private static final TrainingSettings SMALL =
      new TrainingSettings(
          "1.0.0", 42, 2, new Fit(0.1, 20, 2, 0), new Fit(0.1, 20, 2, 200), new Fit(0.1, 20, 2, 0));

  private static final List<LabelledMessage> MESSAGES = TestMessages.conversations(12);
  private static final LabelledData DATA =
      new LabelledData(List.of(new LabelledFile("conversations/a.jsonl", "1", MESSAGES)));

  private static final DraftBasis BASIS =
      new DraftBasis(
          "sentiment-en",
          "1.0.0",
          5,
          "settings",
          List.of("model.bin 1"),
          Map.of("posts/a.jsonl", "1", "public/b.jsonl", "2"),
          "features");

  private static final Dataset CORPUS = new Dataset(Dataset.CORPUS, DATA);

  @TempDir private static Path models;

  @BeforeAll
  static void train() {
    new ModelFolder(models, ModelFolder.Origin.of(DATA, "./earshot train", "none"))
        .write(new Trainer(SMALL, Progress.SILENT).train(Examples.of(MESSAGES)));
  }

  @Test
  void readingsOfTheCorpusAreKeptAndTakenWhileTheyHold() {
    Steps first = new Steps();
    List<Answer> made = measurement(5, first).ofCorpus(ReaderName.LINEAR, CORPUS).answers();
    assertThat(first.heard)
        .contains("training 5 folds: no readings are kept")
        .anyMatch(step -> step.startsWith("fold 5 of 5: "));

    Steps again = new Steps();
    assertThat(measurement(5, again).ofCorpus(ReaderName.LINEAR, CORPUS).answers()).isEqualTo(made);
    assertThat(again.heard)
        .containsExactly("taking the readings kept in sentiment-en/out-of-fold.jsonl.gz");

    Steps fewer = new Steps();
    measurement(3, fewer).ofCorpus(ReaderName.LINEAR, CORPUS);
    assertThat(fewer.heard).contains("training 3 folds: the kept readings are of other settings");
    assertThat(measurement(5, again).ofCorpus(ReaderName.LINEAR, CORPUS).answers()).isEqualTo(made);
  }

  @Test
  void otherDataIsNeverTakenForTheCorpus() {
    Steps steps = new Steps();

    measurement(3, steps).crossValidated(ReaderName.LINEAR, CORPUS);

    assertThat(steps.heard).isNotEmpty().allMatch(step -> step.startsWith("fold "));
  }

  @Test
  void readingsComeBackAsTheyWereButForTheirWords(@TempDir Path folder) {
    List<LabelledDraft> drafts = new CrossValidation(SMALL, 3, Progress.SILENT).drafts(MESSAGES);
    KeptDrafts kept = new KeptDrafts(folder.resolve("kept.jsonl.gz"));
    assertThat(kept.basis()).isNull();

    kept.write(BASIS, drafts);

    assertThat(kept.basis()).isEqualTo(BASIS);
    List<LabelledDraft> back = kept.of(MESSAGES);
    assertThat(back).hasSameSizeAs(drafts);
    assertThat(back).anyMatch(one -> one.draft().awaitsEncoder());
    for (int i = 0; i < back.size(); i++) {
      assertThat(back.get(i).labelled()).isEqualTo(drafts.get(i).labelled());
      assertThat(back.get(i).draft())
          .usingRecursiveComparison()
          .ignoringFields("linear.because")
          .withComparatorForType(
              (a, b) -> Math.abs(a - b) < 3e-6 ? 0 : Double.compare(a, b), Double.class)
          .isEqualTo(drafts.get(i).draft());
    }
  }

  @Test
  void readingsHoldOnlyForWhatTheyRestOn() {
    Map<String, String> more = new TreeMap<>(BASIS.data());
    more.put("posts/c.jsonl", "3");

    assertThat(BASIS.differs(BASIS)).isNull();
    assertThat(BASIS.differs(with(3, "settings", "model.bin 1", BASIS.data(), "features")))
        .isEqualTo("other settings");
    assertThat(BASIS.differs(with(5, "others", "model.bin 1", BASIS.data(), "features")))
        .isEqualTo("other settings");
    assertThat(BASIS.differs(with(5, "settings", "model.bin 2", BASIS.data(), "features")))
        .isEqualTo("other models");
    assertThat(BASIS.differs(with(5, "settings", "model.bin 1", BASIS.data(), "others")))
        .isEqualTo("other texts or features");
    assertThat(BASIS.differs(with(5, "settings", "model.bin 1", more, "features")))
        .isEqualTo("other data");
  }

  @Test
  void readingsHoldWhereOnlyTheTextsOfOthersAreMissing() {
    Map<String, String> without = Map.of("posts/a.jsonl", "1");
    Map<String, String> changed = Map.of("posts/a.jsonl", "1", "public/b.jsonl", "3");
    Map<String, String> fewer = Map.of("public/b.jsonl", "2");

    assertThat(BASIS.differs(with(5, "settings", "model.bin 1", without, "features"))).isNull();
    assertThat(BASIS.differs(with(5, "settings", "model.bin 1", changed, "features")))
        .isEqualTo("other data");
    assertThat(BASIS.differs(with(5, "settings", "model.bin 1", fewer, "features")))
        .isEqualTo("other data");
  }

  @Test
  void piecesOfWorkAreDoneBesideEachOtherAndComeBackInOrder() {
    CountDownLatch bothAtWork = new CountDownLatch(2);
    List<Callable<Integer>> pieces = new ArrayList<>();
    for (int piece = 0; piece < 2; piece++) {
      int result = piece;
      pieces.add(
          () -> {
            bothAtWork.countDown();
            bothAtWork.await();
            return result;
          });
    }

    assertThat(Workers.inOrder(pieces, 2)).containsExactly(0, 1);
    assertThat(Workers.affordable(Long.MAX_VALUE / 2, 1)).isOne();
  }

  @Test
  void theFailureOfAPieceOfWorkIsToldAsItIs() {
    List<Callable<Integer>> pieces =
        List.of(
            () -> {
              throw new IllegalArgumentException("too few");
            });

    assertThatThrownBy(() -> Workers.inOrder(pieces, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("too few");
  }

  private static Measurement measurement(int folds, Progress progress) {
    return new Measurement(
        ModelStore.in(models), new Measurement.Settings(folds, 42, false), progress);
  }

  private static DraftBasis with(
      int folds, String settings, String model, Map<String, String> data, String features) {
    return new DraftBasis(
        BASIS.id(), BASIS.version(), folds, settings, List.of(model), data, features);
  }

  private static final class Steps implements Progress {

    private final List<String> heard = new ArrayList<>();

    @Override
    public void begins(String step) {
      heard.add(step);
    }
  }
}
