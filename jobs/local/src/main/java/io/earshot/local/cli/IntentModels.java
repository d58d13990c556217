package io.earshot.local.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.earshot.language.model.LabelModel;
import io.earshot.language.model.ModelIds;
import io.earshot.language.model.ModelStore;
import io.earshot.language.purpose.IntentEvaluation;
import io.earshot.language.purpose.IntentTexts;
import io.earshot.language.purpose.PurposeFigures;
import io.earshot.language.purpose.PurposeFolder;
import io.earshot.language.purpose.PurposeReport;
import io.earshot.language.purpose.PurposeSettings;
import io.earshot.language.purpose.SubjectEvaluation;
import io.earshot.language.purpose.SubjectTexts;
import io.earshot.language.training.LabelTrainer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Trains and measures the models of subjects and intents. */
final class IntentModels {

  private static final ObjectMapper LINES = new ObjectMapper();
  private static final List<String> SETS = List.of("banking77", "clinc150");

  private final Console console;
  private final Path models;
  private final Path home;
  private final Path sets;
  private final long seed;

  /** Works with the models of the home, and with public sets where they are. */
  IntentModels(Console console, long seed) {
    this.console = console;
    this.models = console.home().resolve("models");
    this.home = models.resolve("intents");
    this.sets = home.resolve("public");
    this.seed = seed;
  }

  /** Trains both and writes them there; that of intents only where the public sets are. */
  void train(Path to, String version) {
    PurposeFolder folder = new PurposeFolder(to, "./earshot train --intents --seed " + seed);
    SubjectTexts subjects = SubjectTexts.read(models.resolve("corpus"));
    LabelTrainer.Settings ofSubjects = PurposeSettings.subjects(version, seed);
    LabelTrainer.Trained subject =
        new LabelTrainer(SubjectTexts.LABELS, ofSubjects, progress().within("subjects: "))
            .train(SubjectTexts.learned(subjects.cases()));
    console.line("Wrote " + folder.write(subjects, subject, ofSubjects));
    if (!Files.isDirectory(sets)) {
      console.note("No intents without the public sets: models/intents/README.md says how.");
      return;
    }
    IntentTexts intents = IntentTexts.mapped(home, sets);
    LabelTrainer.Settings ofIntents = PurposeSettings.intents(version, seed);
    LabelTrainer.Trained intent =
        new LabelTrainer(IntentTexts.LABELS, ofIntents, progress().within("intents: "))
            .train(intents.texts());
    console.line("Wrote " + folder.write(intents, intent, ofIntents));
  }

  /** Measures both; the intents where the public sets are. */
  void measure(int folds, boolean json, boolean write) {
    LabelTrainer.Settings settings = PurposeSettings.subjects(PurposeSettings.VERSION, seed);
    List<PurposeFigures> subjects =
        new SubjectEvaluation(settings, folds, progress())
            .measure(SubjectTexts.read(models.resolve("corpus")));
    tell("Subjects of the corpus's conversations", subjects, json);
    List<PurposeFigures> intents = new ArrayList<>();
    if (Files.isDirectory(sets)) {
      intents.addAll(intents());
      tell("Intents", intents, json);
    } else {
      console.note("No figures of intents without the public sets: models/intents/README.md.");
    }
    if (write) {
      PurposeReport.store(models.resolve(ModelIds.subject("en")), subjects);
      if (!intents.isEmpty()) {
        PurposeReport.store(models.resolve(ModelIds.intent("en")), intents);
      }
    }
  }

  private List<PurposeFigures> intents() {
    IntentEvaluation evaluation = new IntentEvaluation(seed, progress());
    LabelModel shipped =
        LabelModel.of(ModelStore.in(models).open(ModelIds.intent("en")), LabelModel.INTENT);
    List<PurposeFigures> figures = new ArrayList<>();
    for (String set : SETS) {
      IntentTexts test =
          IntentTexts.mapped(home, sets.resolve(set).resolve("test.tsv"), set + "/train.tsv");
      figures.add(evaluation.ofShipped("intent-en on the test part of " + set, shipped, test));
    }
    SETS.forEach(set -> figures.add(evaluation.ofSet(sets.resolve(set))));
    return figures;
  }

  private void tell(String title, List<PurposeFigures> figures, boolean json) {
    if (!json) {
      console.line(title + "\n\n" + PurposeReport.table(figures));
      return;
    }
    for (PurposeFigures row : figures) {
      try {
        console.line(LINES.writeValueAsString(row));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("figures are plain records", e);
      }
    }
  }

  private ConsoleProgress progress() {
    return new ConsoleProgress(console);
  }
}
