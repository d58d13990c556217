package io.earshot.language.risk;

import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.MessageReader;
import io.earshot.language.ReaderName;
import io.earshot.language.data.LabelledMessage;
import io.earshot.language.evaluation.Answer;
import io.earshot.language.evaluation.Dataset;
import io.earshot.language.evaluation.Measurement;
import io.earshot.language.feature.Sides;
import io.earshot.language.model.ModelStore;
import io.earshot.language.training.Progress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /**
   * The conversations of the corpus, each read by models that never saw it. What linear readers
   * make of it takes long, and is kept beside their models.
   */
  public List<ReadCase> ofCorpus(ReaderName reader) {
    return read(RiskCases.read(models.resolve("corpus/conversations")), outOfFold(reader));
  }

  /** What a reader makes of turns, each read by models that never saw its conversation. */
  private Map<String, Reading> outOfFold(ReaderName reader) {
    Dataset corpus = Dataset.whole(models.resolve("corpus"), Dataset.CORPUS, null);
    Map<String, Reading> readings = new HashMap<>();
    for (Answer answer :
        new Measurement(store, settings, progress).ofCorpus(reader, corpus).answers()) {
      readings.put(answer.labelled().id(), answer.reading());
    }
    return readings;
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
