package io.earshot.language.evaluation;

import io.earshot.domain.reading.Reading;
import io.earshot.language.MessageReader;
import io.earshot.language.cascade.DoubtOrRisk;
import io.earshot.language.cascade.Draft;
import io.earshot.language.cascade.EncoderChoice;
import io.earshot.language.data.LabelledMessage;
import io.earshot.language.training.Examples;
import io.earshot.language.training.Folds;
import io.earshot.language.training.Progress;
import io.earshot.language.training.Trainer;
import io.earshot.language.training.TrainingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Reads every conversation with models that never saw it: their weights, calibration and thresholds
 * come from the other folds and from messages on their own.
 */
public final class CrossValidation {

  /** Heap that all folds share, and that each takes for itself, with forty thousand messages. */
  private static final long MEMORY_OF_ALL = 2L << 30;

  private static final long MEMORY_OF_A_FOLD = 1L << 30;

  private final TrainingSettings settings;
  private final int folds;
  private final Progress progress;

  /** A cross-validation with this many folds. */
  public CrossValidation(TrainingSettings settings, int folds, Progress progress) {
    this.settings = settings;
    this.folds = folds;
    this.progress = progress;
  }

  /**
   * The answers to all turns of the conversations among these messages; to all of them where there
   * is no conversation.
   *
   * @param messages in one language, that of the first
   * @throws IllegalArgumentException if there are fewer conversations, or else messages, than folds
   */
  public List<Answer> answers(List<LabelledMessage> messages) {
    return drafts(messages).stream()
        .map(draft -> new Answer(draft.labelled(), draft.draft().linear()))
        .toList();
  }

  /** An answer, and whether the reader that gave it would have asked the encoder too. */
  record LabelledDraft(LabelledMessage labelled, Draft draft) {}

  /** The same, with what a cascade over each fold's reader would have asked the encoder for. */
  List<LabelledDraft> drafts(List<LabelledMessage> messages) {
    Examples examples =
        Examples.of(messages, messages.isEmpty() ? "en" : messages.get(0).language());
    Folds cut = Folds.of(messages, folds, settings.seed());
    int beside = Math.min(folds, Workers.affordable(MEMORY_OF_ALL, MEMORY_OF_A_FOLD));
    Progress told = beside > 1 ? progress.shared() : progress;
    List<Callable<List<LabelledDraft>>> parts = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      int tested = fold;
      Progress inFold = told.within("fold " + (fold + 1) + " of " + folds + ": ");
      parts.add(() -> drafts(examples, cut, tested, inFold));
    }
    List<LabelledDraft> drafts = new ArrayList<>();
    Workers.inOrder(parts, beside).forEach(drafts::addAll);
    return drafts;
  }

  private List<LabelledDraft> drafts(Examples examples, Folds cut, int fold, Progress told) {
    Trainer.Trained trained =
        new Trainer(settings, told).train(examples.only(message -> !cut.tests(fold, message)));
    MessageReader reader = trained.reader();
    EncoderChoice choice = DoubtOrRisk.of(reader);
    List<LabelledDraft> drafts = new ArrayList<>();
    for (LabelledMessage turn : examples.only(message -> cut.tests(fold, message)).messages()) {
      Reading reading = reader.read(turn.message());
      boolean deserves = choice.deserves(turn.message(), reading);
      drafts.add(new LabelledDraft(turn, new Draft(turn.message(), reading, deserves)));
    }
    told.begins("read " + drafts.size() + " messages");
    return drafts;
  }
}
