package io.earshot.language.evaluation;

import io.earshot.domain.reading.ReaderKind;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.MessageReader;
import io.earshot.language.ReaderName;
import io.earshot.language.data.LabelledData;
import io.earshot.language.data.LabelledFile;
import io.earshot.language.data.LabelledMessage;
import io.earshot.language.feature.Sides;
import io.earshot.language.model.Manifest;
import io.earshot.language.model.ModelException;
import io.earshot.language.model.ModelStore;
import io.earshot.language.training.Progress;
import io.earshot.language.training.TrainingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets readers read labelled messages: those that are stored, or trained anew for each fold. */
public final class Measurement {

  private static final int BATCH = 32;

  private static final String AS_STORED =
      "The %s reader as it is stored, on %s. In brackets: 95 %% intervals, drawn by conversation, or"
          + " by message where they stand alone.";

  private static final String OUT_OF_FOLD =
      "Cross-validated by conversation, %d folds, by the training of the encoder itself: every turn"
          + " read by a model that never saw its conversation. In brackets: 95 %% intervals, drawn by"
          + " conversation.";

  private static final String NOT_FOR_SHIPPING =
      "%s %s is NOT FOR SHIPPING: it was trained on data that may only be measured on.";

  private static final String CROSS_VALIDATED =
      "Cross-validated by conversation, %d folds, seed %d: every turn read by models that never saw"
          + " its conversation. In brackets: 95 %% intervals, drawn by conversation.";

  private static final String CROSS_VALIDATED_ALONE =
      "Cross-validated by message, %d folds, seed %d: every message read by models that never saw"
          + " it; each fold decides anew which signals so few messages can teach. In brackets: 95 %%"
          + " intervals.";

  private final ModelStore store;
  private final Settings settings;
  private final Progress progress;
  private final OutOfFold outOfFold;

  /**
   * How to measure.
   *
   * @param folds of a cross-validation
   * @param seed of its folds and trainings
   * @param withCost whether to measure speed too, some seconds for each reader and set of data
   */
  public record Settings(int folds, long seed, boolean withCost) {

    /** Into how many folds the corpus is cut, unless somebody asks for others. */
    public static final int FOLDS = 5;

    boolean isUsual() {
      return folds == FOLDS && seed == TrainingSettings.DEFAULTS.seed();
    }
  }

  /** Measures the readers of this store. */
  public Measurement(ModelStore store, Settings settings, Progress progress) {
    this.store = store;
    this.settings = settings;
    this.progress = progress;
    this.outOfFold = new OutOfFold(store, settings, progress);
  }

  /**
   * A stored reader on messages that it was not trained on.
   *
   * @param shownAs the reader's name in the figures
   * @throws TrainedOnException if it was trained on one of the files
   */
  public Measured asStored(ReaderName name, String shownAs, Dataset dataset) {
    List<Manifest> models = name.manifests(store, dataset.languages());
    refuseTrainedOn(models, dataset);
    try (MessageReader reader = name.open(store)) {
      List<Answer> answers = answers(reader, dataset);
      return new Measured(
          dataset.name(),
          shownAs,
          AS_STORED.formatted(name.written(), dataset.name()),
          false,
          ModelHashes.of(models),
          warnings(models),
          name.givesProbabilities(),
          withShare(name, cost(reader, models, dataset.unread()), answers),
          answers);
    }
  }

  private List<Answer> answers(MessageReader reader, Dataset dataset) {
    List<LabelledMessage> messages = dataset.data().messages();
    List<Answer> answers = new ArrayList<>(messages.size());
    for (int from = 0; from < messages.size(); from += BATCH) {
      List<LabelledMessage> batch = messages.subList(from, Math.min(messages.size(), from + BATCH));
      answers.addAll(Answer.of(reader, batch));
      progress.passes(answers.size(), messages.size());
    }
    return answers;
  }

  /**
   * Refuses data that one of these models was trained on.
   *
   * @throws TrainedOnException if there is some
   */
  public static void refuseTrainedOn(List<Manifest> models, Dataset dataset) {
    for (Manifest model : models) {
      Set<String> known =
          model.training().data().stream()
              .map(Manifest.DataFile::sha256)
              .collect(Collectors.toUnmodifiableSet());
      for (LabelledFile file : dataset.data().files()) {
        if (known.contains(file.sha256())) {
          throw new TrainedOnException(model, file);
        }
      }
    }
  }

  /** What the manifests of models warn of. */
  public static List<String> warnings(List<Manifest> models) {
    return models.stream()
        .filter(Manifest::isNotForShipping)
        .map(model -> NOT_FOR_SHIPPING.formatted(model.id(), model.version()))
        .toList();
  }

  private Cost cost(MessageReader reader, List<Manifest> models, List<UnreadMessage> messages) {
    long bytes =
        models.stream()
            .flatMap(model -> model.files().stream())
            .mapToLong(Manifest.ModelFile::bytes)
            .sum();
    if (!settings.withCost) {
      return Cost.ofSize(bytes);
    }
    progress.begins("measuring speed");
    return Cost.of(reader, messages, bytes);
  }

  /**
   * A reader on the turns of the corpus's conversations in English, each read without having learnt
   * from its conversation. What linear readers make of it is kept beside their models, and taken
   * from there until models, corpus, features or settings change.
   *
   * @throws IllegalArgumentException if there are fewer conversations than folds
   */
  public Measured ofCorpus(ReaderName name, Dataset corpus) {
    return crossValidated(name, corpus, manifestsIfStored(ReaderName.LINEAR, language(corpus)));
  }

  /**
   * A reader on the turns of conversations in English, each read without having learnt from its
   * conversation; or, where nothing is in English, on the messages of the first language in the
   * data, each read without having learnt from it.
   *
   * @throws IllegalArgumentException if there are fewer conversations, or else messages, than folds
   */
  public Measured crossValidated(ReaderName name, Dataset dataset) {
    return crossValidated(name, dataset, List.of());
  }

  private Measured crossValidated(ReaderName name, Dataset dataset, List<Manifest> sameTraining) {
    String language = language(dataset);
    LabelledData spoken = dataset.data().only(message -> message.language().equals(language));
    boolean alone = spoken.messages().stream().noneMatch(LabelledMessage::isTurn);
    Dataset turns =
        new Dataset(dataset.name(), alone ? spoken : spoken.only(Measurement::isTurnOfAPerson));
    List<Manifest> models = manifestsIfStored(name, language);
    if (name == ReaderName.LEXICON) {
      return asStored(name, name.written(), turns);
    }
    List<Answer> answers =
        switch (name) {
          case ENCODER -> outOfFold.encoder(turns);
          case CASCADE ->
              outOfFold.cascade(dataset, spoken, sameTraining, outOfFold.encoder(turns));
          default -> outOfFold.linear(dataset, spoken, sameTraining);
        };
    Cost cost = models.isEmpty() ? null : cost(name, models, turns);
    return new Measured(
        dataset.name(),
        name.written(),
        how(name, alone).formatted(settings.folds, settings.seed),
        true,
        ModelHashes.of(models),
        warnings(models),
        true,
        cost == null ? null : withShare(name, cost, answers),
        answers);
  }

  private static String how(ReaderName name, boolean alone) {
    if (name == ReaderName.ENCODER) {
      return OUT_OF_FOLD;
    }
    return alone ? CROSS_VALIDATED_ALONE : CROSS_VALIDATED;
  }

  private static Cost withShare(ReaderName name, Cost cost, List<Answer> answers) {
    if (name != ReaderName.CASCADE) {
      return cost;
    }
    long encoded =
        answers.stream()
            .filter(answer -> answer.reading().model().reader() == ReaderKind.ENCODER)
            .count();
    return cost.readByEncoder((double) encoded / answers.size());
  }

  private static boolean isTurnOfAPerson(LabelledMessage labelled) {
    return labelled.isTurn() && Sides.isPerson(labelled.message().role());
  }

  private static String language(Dataset dataset) {
    List<String> languages =
        dataset.data().messages().stream().map(LabelledMessage::language).distinct().toList();
    return languages.isEmpty() || languages.contains("en") ? "en" : languages.get(0);
  }

  private List<Manifest> manifestsIfStored(ReaderName name, String language) {
    try {
      return name.manifests(store, Set.of(language));
    } catch (ModelException e) {
      return List.of();
    }
  }

  private Cost cost(ReaderName name, List<Manifest> models, Dataset dataset) {
    try (MessageReader reader = name.open(store)) {
      return cost(reader, models, dataset.unread());
    }
  }
}
