package io.earshot.language.training;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.Emotion;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.domain.reading.Signal;
import io.earshot.language.data.LabelledData;
import io.earshot.language.data.LabelledFile;
import io.earshot.language.data.LabelledMessage;
import io.earshot.language.data.Sha256;
import io.earshot.language.feature.MessageFeatures;
import io.earshot.language.feature.Sides;
import io.earshot.language.model.EmotionModel;
import io.earshot.language.model.Json;
import io.earshot.language.model.Manifest;
import io.earshot.language.model.Manifest.DataFile;
import io.earshot.language.model.Manifest.ModelFile;
import io.earshot.language.model.ModelIds;
import io.earshot.language.model.OpenNlpModels;
import io.earshot.language.model.SentimentModel;
import io.earshot.language.model.SignalModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import opennlp.tools.util.Version;

/**
 * Writes trained models and their manifests. Nothing of the clock or the machine goes in, so the
 * same training writes the same bytes.
 */
public final class ModelFolder {

  private final Path models;
  private final Origin origin;

  /**
   * What the models were made from.
   *
   * @param data they were trained on
   * @param command that trains them again
   * @param licences of the data, by the name of a file
   * @param notForShipping whether some of it may only be measured on
   */
  public record Origin(
      LabelledData data, String command, Map<String, String> licences, boolean notForShipping) {

    /** Data under one licence. */
    public static Origin of(LabelledData data, String command, String licence) {
      Map<String, String> licences = new TreeMap<>();
      data.files().forEach(file -> licences.put(file.name(), licence));
      return new Origin(data, command, licences, false);
    }

    /** All licences, each once. */
    private String licence() {
      return String.join("; ", new TreeSet<>(licences.values()));
    }
  }

  /** Writes below this folder, usually {@code models}. */
  public ModelFolder(Path models, Origin origin) {
    this.models = models;
    this.origin = origin;
  }

  /**
   * Writes the models of a reader, each in its own folder; none of signals where none were learned.
   *
   * @return the folders
   */
  public List<Path> write(Trainer.Trained trained) {
    try {
      List<Path> folders = new ArrayList<>(List.of(writeSentiment(trained)));
      if (!trained.signals().isEmpty()) {
        folders.add(writeSignals(trained));
      }
      TrainedEmotion emotion = trained.emotion();
      if (emotion != null) {
        folders.add(writeEmotion(trained, emotion));
      }
      return List.copyOf(folders);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path writeSentiment(Trainer.Trained trained) throws IOException {
    Path folder = Files.createDirectories(models.resolve(ModelIds.sentiment(trained.language())));
    byte[] bytes = OpenNlpModels.write(trained.sentiment());
    List<ModelFile> files = List.of(write(folder, SentimentModel.FILE, bytes));
    Map<String, Double> settings = new TreeMap<>();
    settings.putAll(SentimentModel.settings(ParticipantRole.CUSTOMER, trained.ofCustomer()));
    settings.putAll(SentimentModel.settings(ParticipantRole.AGENT, trained.ofHouse()));
    Kind kind =
        new Kind(
            ModelIds.sentiment(trained.language()),
            trained.language(),
            trained.settings().version(),
            SentimentModel.KIND,
            SentimentModel.LABELS);
    Map<String, String> parameters = trained.settings().sentiment().asParameters();
    parameters.putAll(SentimentEvents.parameters(origin.data.messages()));
    writeManifest(folder, kind, files, settings, training(trained, parameters, countSentiment()));
    return folder;
  }

  private Map<String, Integer> countSentiment() {
    Map<String, Integer> examples = new TreeMap<>();
    for (LabelledMessage message : origin.data.messages()) {
      SentimentLabel label = message.sentiment();
      if (label != null && Sides.isPerson(message.message().role())) {
        String side = Sides.of(message.message().role()).name();
        examples.merge((side + " " + label).toLowerCase(Locale.ROOT), 1, Integer::sum);
      }
    }
    return examples;
  }

  private Path writeSignals(Trainer.Trained trained) throws IOException {
    Path folder = Files.createDirectories(models.resolve(ModelIds.signals(trained.language())));
    List<ModelFile> files = new ArrayList<>();
    Map<String, Double> settings = new TreeMap<>();
    Map<String, Integer> examples = new TreeMap<>();
    for (Signal signal : trained.signals().keySet()) {
      byte[] bytes = OpenNlpModels.write(trained.signals().get(signal));
      files.add(write(folder, SignalModel.file(signal), bytes));
      settings.putAll(SignalModel.settings(signal, trained.calibration(signal)));
      examples.put(signal.name().toLowerCase(Locale.ROOT), count(signal));
    }
    List<String> labels = trained.signals().keySet().stream().map(Signal::name).toList();
    Kind kind =
        new Kind(
            ModelIds.signals(trained.language()),
            trained.language(),
            trained.settings().version(),
            SignalModel.KIND,
            labels);
    Map<String, String> parameters = trained.settings().signals().asParameters();
    writeManifest(folder, kind, files, settings, training(trained, parameters, examples));
    return folder;
  }

  private Path writeEmotion(Trainer.Trained trained, TrainedEmotion emotion) throws IOException {
    String id = ModelIds.emotion(trained.language());
    Path folder = Files.createDirectories(models.resolve(id));
    byte[] bytes = OpenNlpModels.write(emotion.model());
    List<ModelFile> files = List.of(write(folder, EmotionModel.FILE, bytes));
    Map<String, Integer> examples = new TreeMap<>();
    for (LabelledMessage message : origin.data.messages()) {
      Emotion felt = message.emotion();
      if (felt != null && message.message().role() == ParticipantRole.CUSTOMER) {
        examples.merge(felt.name().toLowerCase(Locale.ROOT), 1, Integer::sum);
      }
    }
    Kind kind =
        new Kind(
            id,
            trained.language(),
            trained.settings().version(),
            EmotionModel.KIND,
            EmotionModel.LABELS);
    Map<String, Double> settings = Map.of(EmotionModel.TEMPERATURE, emotion.temperature());
    Map<String, String> parameters = trained.settings().emotion().asParameters();
    writeManifest(folder, kind, files, settings, training(trained, parameters, examples));
    return folder;
  }

  private int count(Signal signal) {
    return (int)
        origin.data.messages().stream()
            .filter(message -> message.signals() != null && message.signals().contains(signal))
            .count();
  }

  private Manifest.Training training(
      Trainer.Trained trained, Map<String, String> parameters, Map<String, Integer> examples) {
    Map<String, String> all = new TreeMap<>(parameters);
    all.put("seed", Long.toString(trained.settings().seed()));
    all.put("innerFolds", Integer.toString(trained.settings().innerFolds()));
    List<DataFile> data = origin.data.files().stream().map(this::dataFile).toList();
    return new Manifest.Training(
        Version.currentVersion().toString(),
        origin.command,
        all,
        examples,
        data,
        origin.licence(),
        origin.notForShipping ? true : null);
  }

  private DataFile dataFile(LabelledFile file) {
    String licence = origin.licences.get(file.name());
    return new DataFile(file.name(), file.sha256(), file.messages().size(), licence);
  }

  private static ModelFile write(Path folder, String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
    return new ModelFile(name, Sha256.of(bytes), bytes.length);
  }

  private void writeManifest(
      Path folder,
      Kind kind,
      List<ModelFile> files,
      Map<String, Double> settings,
      Manifest.Training training)
      throws IOException {
    Manifest manifest =
        new Manifest(
            kind.id,
            kind.version,
            kind.kind,
            kind.language,
            MessageFeatures.VERSION,
            kind.labels,
            files,
            settings,
            training);
    byte[] bytes = Json.write(manifest).getBytes(StandardCharsets.UTF_8);
    Files.write(folder.resolve("manifest.json"), bytes);
  }

  private record Kind(
      String id, String language, String version, String kind, List<String> labels) {}
}
