package io.earshot.language.evaluation;

import io.earshot.domain.reading.ModelRef;
import io.earshot.domain.reading.ReaderKind;
import io.earshot.domain.reading.Reading;
import io.earshot.language.data.BadDataException;
import io.earshot.language.data.LabelledData;
import io.earshot.language.data.LabelledMessage;
import io.earshot.language.encoder.EncoderReader;
import io.earshot.language.evaluation.CrossValidation.LabelledDraft;
import io.earshot.language.model.Manifest;
import io.earshot.language.model.ModelStore;
import io.earshot.language.training.Progress;
import io.earshot.language.training.TrainingSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What readers make of messages that they learned nothing from. The readings of the corpus, which
 * take long to make, are kept beside the models, for all that is measured or learned from them.
 */
final class OutOfFold {

  /** Lies beside a model. */
  private static final String FILE = "out-of-fold.jsonl.gz";

  private final ModelStore store;
  private final Measurement.Settings settings;
  private final Progress progress;
  private final Map<Dataset, List<LabelledDraft>> made = new IdentityHashMap<>();

  OutOfFold(ModelStore store, Measurement.Settings settings, Progress progress) {
    this.store = store;
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Messages as a linear reader reads them that is trained anew for each fold; its readings are
   * made once for each set of data.
   *
   * @param spoken those in one language
   * @param stored the models that the same training gave on all of it; none if it is not known that
   *     there are such
   */
  List<Answer> linear(Dataset dataset, LabelledData spoken, List<Manifest> stored) {
    return drafts(dataset, spoken, stored).stream().map(OutOfFold::answer).toList();
  }

  /** The same, and what deserves it read by the encoder. */
  List<Answer> cascade(
      Dataset dataset, LabelledData spoken, List<Manifest> stored, List<Answer> encoded) {
    Map<String, Reading> readings = new HashMap<>();
    encoded.forEach(answer -> readings.put(answer.labelled().id(), answer.reading()));
    List<Answer> answers = new ArrayList<>();
    for (LabelledDraft one : drafts(dataset, spoken, stored)) {
      Reading encoder = readings.get(one.labelled().id());
      answers.add(
          encoder == null || !one.draft().awaitsEncoder()
              ? answer(one)
              : new Answer(one.labelled(), one.draft().with(encoder)));
    }
    return answers;
  }

  /** Turns as parts of the encoder's own training read them. */
  List<Answer> encoder(Dataset turns) {
    Path file = store.beside(EncoderReader.MODEL, FILE);
    if (file == null) {
      throw new BadDataException(
          "No "
              + FILE
              + " beside "
              + EncoderReader.MODEL
              + ": what the encoder made of the corpus without having learnt from it");
    }
    Manifest manifest = store.open(EncoderReader.MODEL).manifest();
    ModelRef model = new ModelRef(manifest.id(), manifest.version(), ReaderKind.ENCODER);
    return new OutOfFoldAnswers(file).to(turns.data().messages(), model);
  }

  private static Answer answer(LabelledDraft draft) {
    return new Answer(draft.labelled(), draft.draft().linear());
  }

  private List<LabelledDraft> drafts(Dataset dataset, LabelledData spoken, List<Manifest> stored) {
    List<LabelledDraft> known = made.get(dataset);
    if (known != null) {
      return known;
    }
    List<LabelledMessage> messages = spoken.messages();
    TrainingSettings training =
        TrainingSettings.forMessages(messages.size())
            .with(TrainingSettings.DEFAULTS.version(), settings.seed());
    Path file = stored.isEmpty() ? null : store.placeBeside(stored.get(0).id(), FILE);
    List<LabelledDraft> drafts =
        file == null
            ? validated(messages, training)
            : keptOrValidated(
                new KeptDrafts(file),
                DraftBasis.of(stored, settings.folds(), training, spoken),
                messages,
                training);
    made.put(dataset, drafts);
    return drafts;
  }

  private List<LabelledDraft> keptOrValidated(
      KeptDrafts kept, DraftBasis here, List<LabelledMessage> messages, TrainingSettings training) {
    String differs = differs(kept.basis(), here);
    if (differs == null) {
      progress.begins("taking the readings kept in " + here.id() + "/" + FILE);
      return kept.of(messages);
    }
    progress.begins("training " + settings.folds() + " folds: " + differs);
    List<LabelledDraft> drafts = validated(messages, training);
    if (!settings.isUsual()) {
      return drafts;
    }
    kept.write(here, drafts);
    return kept.of(messages);
  }

  private static @Nullable String differs(@Nullable DraftBasis kept, DraftBasis here) {
    if (kept == null) {
      return "no readings are kept";
    }
    String differs = kept.differs(here);
    return differs == null ? null : "the kept readings are of " + differs;
  }

  private List<LabelledDraft> validated(List<LabelledMessage> messages, TrainingSettings training) {
    return new CrossValidation(training, settings.folds(), progress).drafts(messages);
  }
}
