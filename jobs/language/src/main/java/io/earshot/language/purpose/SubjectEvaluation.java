package io.earshot.language.purpose;

import io.earshot.domain.mood.Gist;
import io.earshot.domain.reading.SubjectReading;
import io.earshot.language.PurposeReader;
import io.earshot.language.data.LabelledMessage;
import io.earshot.language.feature.MessageFeatures;
import io.earshot.language.model.LabelModel;
import io.earshot.language.pack.LanguagePack;
import io.earshot.language.training.Folds;
import io.earshot.language.training.LabelTrainer;
import io.earshot.language.training.Progress;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures how well the subject of a conversation is told, as it is told in the stream: after the
 * customer's first message, his second, his third, and his last. Each conversation is read by a
 * model that never saw it.
 */
public final class SubjectEvaluation {

  private static final int[] AFTER = {1, 2, 3, Integer.MAX_VALUE};
  private static final String[] NAMES = {
    "after the first message", "after two", "after three", "after all"
  };

  private final LabelTrainer.Settings settings;
  private final int folds;
  private final Progress progress;

  /** Measures with so many folds. */
  public SubjectEvaluation(LabelTrainer.Settings settings, int folds, Progress progress) {
    this.settings = settings;
    this.folds = folds;
    this.progress = progress;
  }

  /** Figures for each point of a conversation. */
  public List<PurposeFigures> measure(SubjectTexts texts) {
    List<LabelledMessage> turns =
        texts.cases().stream().flatMap(one -> one.turns().stream()).toList();
    Folds cut = Folds.of(turns, folds, settings.seed());
    List<PurposeTally> tallies = new ArrayList<>();
    for (int point = 0; point < AFTER.length; point++) {
      tallies.add(new PurposeTally(SubjectTexts.LABELS.size()));
    }
    for (int fold = 0; fold < folds; fold++) {
      int tested = fold;
      PurposeReader reader = reader(texts, cut, fold);
      texts.cases().stream()
          .filter(one -> cut.tests(tested, one.turns().get(0)))
          .forEach(one -> count(one, reader, tallies));
    }
    List<PurposeFigures> figures = new ArrayList<>();
    for (int point = 0; point < AFTER.length; point++) {
      figures.add(tallies.get(point).figures(NAMES[point], settings.seed()));
    }
    return figures;
  }

  private PurposeReader reader(SubjectTexts texts, Folds cut, int fold) {
    Progress own = progress.within("subjects, fold " + (fold + 1) + " of " + folds + ": ");
    List<SubjectCase> learned =
        texts.cases().stream().filter(one -> !cut.tests(fold, one.turns().get(0))).toList();
    LabelModel model =
        new LabelTrainer(SubjectTexts.LABELS, settings, own)
            .train(SubjectTexts.learned(learned))
            .compiled();
    return PurposeReader.of(model, LabelModel.NONE);
  }

  private static void count(SubjectCase one, PurposeReader reader, List<PurposeTally> tallies) {
    MessageFeatures features = new MessageFeatures(LanguagePack.of("en"));
    Gist gist = Gist.NONE;
    int said = 0;
    for (LabelledMessage turn : one.turns()) {
      reader.read(features, turn.message(), features.tokens(turn.message()));
      gist = gist.plus(reader.leanings());
      said++;
      for (int point = 0; point < AFTER.length; point++) {
        boolean last = said == one.turns().size() && said < AFTER[point];
        if (said == AFTER[point] || last) {
          count(one, gist, tallies.get(point));
        }
      }
    }
  }

  private static void count(SubjectCase one, Gist gist, PurposeTally tally) {
    SubjectReading likeliest = gist.likeliest();
    int answer = likeliest == null ? SubjectTexts.LABELS.size() - 1 : likeliest.label().ordinal();
    double confidence = likeliest == null ? 0 : likeliest.confidence();
    tally.add(one.subject().ordinal(), answer, confidence, gist.subject() != null);
  }
}
