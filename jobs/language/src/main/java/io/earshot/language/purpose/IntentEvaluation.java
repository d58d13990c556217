package io.earshot.language.purpose;

import io.earshot.language.feature.MessageFeatures;
import io.earshot.language.model.LabelModel;
import io.earshot.language.model.LabelTable;
import io.earshot.language.pack.LanguagePack;
import io.earshot.language.training.LabelTrainer;
import io.earshot.language.training.LabelledText;
import io.earshot.language.training.Progress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Measures how well intents are told, on the test parts of public sets. */
public final class IntentEvaluation {

  /** What clinc150 calls a text that asks for nothing it knows. */
  private static final String OUT_OF_SCOPE = "oos";

  private final long seed;
  private final Progress progress;
  private final MessageFeatures features = new MessageFeatures(LanguagePack.of("en"));
  private long[] found = new long[1024];
  private int count;

  /** Measures with intervals drawn from this seed. */
  public IntentEvaluation(long seed, Progress progress) {
    this.seed = seed;
    this.progress = progress;
  }

  /** All labels of a set, learned from its train part and measured on its test part. */
  public PurposeFigures ofSet(Path set) {
    String name = String.valueOf(set.getFileName());
    List<String> labels = IntentTexts.labelsOf(set.resolve("train.tsv"));
    LabelTrainer trainer =
        new LabelTrainer(
            labels, PurposeSettings.publicSet(seed), progress.within("intents, " + name + ": "));
    LabelModel model =
        trainer.train(IntentTexts.of(set.resolve("train.tsv"), labels).texts()).compiled();
    List<LabelledText> test = IntentTexts.of(set.resolve("test.tsv"), labels).texts();
    return figures(name + ", its own " + labels.size() + " labels", model, test, OUT_OF_SCOPE);
  }

  /** A model that is shipped, on texts that it never saw. */
  public PurposeFigures ofShipped(String what, LabelModel model, IntentTexts test) {
    return figures(what, model, test.texts(), LabelModel.NO_INTENT);
  }

  private PurposeFigures figures(
      String what, LabelModel model, List<LabelledText> test, String silent) {
    LabelTable table = LabelTable.of(List.of(model));
    int none = model.labels().indexOf(silent);
    PurposeTally tally = new PurposeTally(model.labels().size());
    for (LabelledText text : test) {
      count = 0;
      features.of(text.message().message(), features.tokens(text.message().message()), this::take);
      table.add(found, count);
      int best = 0;
      for (int label = 1; label < model.labels().size(); label++) {
        best = table.sum(label) > table.sum(best) ? label : best;
      }
      double confidence = confidence(table, best, model);
      boolean told = best != none && confidence >= model.sureFrom();
      if (text.label() == none) {
        tally.addOutOfScope(told);
      } else {
        tally.add(text.label(), best, best == none ? 0 : confidence, told);
      }
    }
    return tally.figures(what, seed);
  }

  private static double confidence(LabelTable table, int best, LabelModel model) {
    double all = 0;
    for (int label = 0; label < model.labels().size(); label++) {
      all += Math.exp((table.sum(label) - table.sum(best)) / model.temperature());
    }
    return 1 / all;
  }

  private void take(long feature, int token) {
    if (count == found.length) {
      found = Arrays.copyOf(found, count * 2);
    }
    found[count++] = feature;
  }
}
