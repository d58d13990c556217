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

/**
 * Reads every conversation with models that never saw it: their weights, calibration and thresholds
 * come from the other folds and from messages on their own.
 */
public final class CrossValidation {

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
    List<LabelledDraft> drafts = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      int tested = fold;
      Progress inFold = progress.within("fold " + (fold + 1) + " of " + folds + ": ");
      Trainer trainer = new Trainer(settings, inFold);
      Trainer.Trained trained =
          trainer.train(examples.only(message -> !cut.tests(tested, message)));
      Examples turns = examples.only(message -> cut.tests(tested, message));
      MessageReader reader = trained.reader();
      EncoderChoice choice = DoubtOrRisk.of(reader);
      for (LabelledMessage turn : turns.messages()) {
        Reading reading = reader.read(turn.message());
        boolean deserves = choice.deserves(turn.message(), reading);
        drafts.add(new LabelledDraft(turn, new Draft(turn.message(), reading, deserves)));
      }
    }
    return drafts;
  }
}
