package io.earshot.language.risk;

import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.MessageReader;
import io.earshot.language.ReaderName;
import io.earshot.language.data.LabelledFile;
import io.earshot.language.data.LabelledMessage;
import io.earshot.language.data.Sha256;
import io.earshot.language.evaluation.Answer;
import io.earshot.language.evaluation.Dataset;
import io.earshot.language.evaluation.Measurement;
import io.earshot.language.evaluation.ModelHashes;
import io.earshot.language.feature.Sides;
import io.earshot.language.model.ModelStore;
import io.earshot.language.training.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets readers read conversations whose need of a lead is known. */
public final class RiskReadings {

  private final Path models;
  private final ModelStore store;
  private final Measurement.Settings settings;
  private final Progress progress;

  /** Readings by the models in this folder, usually {@code models}, and of its corpus. */
  public RiskReadings(Path models, Measurement.Settings settings, Progress progress) {
    this.models = models;
    this.store = ModelStore.in(models);
    this.settings = settings;
    this.progress = progress;
  }

  /** The conversations of the corpus, each read by models that never saw it. */
  public List<ReadCase> ofCorpus(ReaderName reader) {
    return read(RiskCases.read(models.resolve("corpus/conversations")), outOfFold(reader));
  }

  /**
   * What a reader makes of the corpus's conversations, each turn read by models that never saw its
   * conversation. What takes minutes of training is kept in {@code
   * risk-en/readings-<reader>.jsonl.gz} until models, corpus or settings change.
   */
  private Map<String, Reading> outOfFold(ReaderName reader) {
    Dataset corpus = Dataset.whole(models.resolve("corpus"), Dataset.CORPUS, null);
    String fingerprint = fingerprint(reader, corpus);
    KeptReadings kept =
        new KeptReadings(
            models.resolve(RiskFile.ID).resolve("readings-" + reader.written() + ".jsonl.gz"));
    boolean isQuick = reader == ReaderName.ENCODER || reader == ReaderName.LEXICON;
    Map<String, Reading> known = isQuick ? null : kept.of(fingerprint);
    if (known != null) {
      return known;
    }
    Map<String, Reading> readings = new HashMap<>();
    for (Answer answer :
        new Measurement(store, settings, progress).crossValidated(reader, corpus).answers()) {
      readings.put(answer.labelled().id(), answer.reading());
    }
    if (!isQuick) {
      kept.write(fingerprint, readings);
    }
    return readings;
  }

  /** Models, corpus and settings: what readings out of fold depend on. */
  private String fingerprint(ReaderName reader, Dataset corpus) {
    List<String> parts = new ArrayList<>();
    parts.add(reader.written() + " " + settings.folds() + " folds, seed " + settings.seed());
    parts.addAll(ModelHashes.of(reader.manifests(store, Set.of("en"))));
    corpus.data().files().stream().map(LabelledFile::sha256).forEach(parts::add);
    return Sha256.of(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
  }

  /** Conversations read by the models as they are stored. */
  public List<ReadCase> asStored(ReaderName name, List<RiskCase> cases) {
    Map<String, Reading> readings = new HashMap<>();
    try (MessageReader reader = name.open(store)) {
      for (RiskCase told : cases) {
        List<LabelledMessage> turns =
            told.entries().stream()
                .map(RiskCase.Entry::labelled)
                .filter(turn -> Sides.isPerson(turn.message().role()))
                .toList();
        List<UnreadMessage> unread = turns.stream().map(LabelledMessage::message).toList();
        List<Reading> read = reader.readAll(unread);
        for (int i = 0; i < turns.size(); i++) {
          readings.put(turns.get(i).id(), read.get(i));
        }
        progress.passes(readings.size(), cases.size());
      }
    }
    return read(cases, readings);
  }

  private static List<ReadCase> read(List<RiskCase> cases, Map<String, Reading> readings) {
    return cases.stream().map(told -> ReadCase.of(told, readings)).collect(Collectors.toList());
  }
}
