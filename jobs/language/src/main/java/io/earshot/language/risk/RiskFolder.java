package io.earshot.language.risk;

import io.earshot.language.data.LabelledData;
import io.earshot.language.data.LabelledDataReader;
import io.earshot.language.data.LabelledFile;
import io.earshot.language.data.Sha256;
import io.earshot.language.model.Json;
import io.earshot.language.model.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import opennlp.tools.util.Version;

/** Writes risk models and their manifest. Nothing of the clock or the machine goes in. */
public final class RiskFolder {

  private final Path models;

  /** Below this folder, usually {@code models}, whose corpus they were trained on. */
  public RiskFolder(Path models) {
    this.models = models;
  }

  /**
   * Writes these; models for other readers stay.
   *
   * @param command that trains them again
   * @return the folder
   */
  public Path write(List<RiskFile> files, RiskTrainer.Settings settings, String command) {
    try {
      Path folder = Files.createDirectories(models.resolve(RiskFile.ID));
      for (RiskFile file : files) {
        Files.write(folder.resolve(file.reader() + ".json"), file.toBytes());
      }
      Manifest manifest = manifest(stored(folder), settings, command);
      Files.write(
          folder.resolve("manifest.json"), Json.write(manifest).getBytes(StandardCharsets.UTF_8));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> stored(Path folder) throws IOException {
    List<String> models = List.of("cascade.json", "encoder.json", "linear.json");
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> models.contains(file.getFileName().toString())).sorted().toList();
    }
  }

  private Manifest manifest(List<Path> stored, RiskTrainer.Settings settings, String command)
      throws IOException {
    List<Manifest.ModelFile> files = new ArrayList<>();
    List<String> readers = new ArrayList<>();
    Map<String, Double> thresholds = new TreeMap<>();
    for (Path file : stored) {
      byte[] bytes = Files.readAllBytes(file);
      RiskFile model = RiskFile.parse(bytes);
      readers.add(model.reader());
      thresholds.put("threshold." + model.reader(), model.threshold());
      String name = file.getFileName().toString();
      files.add(new Manifest.ModelFile(name, Sha256.of(bytes), bytes.length));
    }
    return new Manifest(
        RiskFile.ID,
        settings.version(),
        RiskFile.KIND,
        "en",
        RiskFile.FEATURES,
        readers,
        files,
        thresholds,
        training(settings, command));
  }

  private Manifest.Training training(RiskTrainer.Settings settings, String command) {
    Path corpus = models.resolve("corpus/conversations");
    List<RiskCase> cases = RiskCases.read(corpus);
    LabelledData data = LabelledDataReader.read(corpus);
    int needing = (int) cases.stream().filter(RiskCase::needs).count();
    Map<String, String> parameters = new TreeMap<>();
    parameters.put("algorithm", "logistic regression, bounded signs");
    parameters.put("l2Cost", Double.toString(settings.l2()));
    parameters.put("innerFolds", Integer.toString(settings.innerFolds()));
    parameters.put("seed", Long.toString(settings.seed()));
    return new Manifest.Training(
        Version.currentVersion().toString(),
        command,
        parameters,
        new TreeMap<>(Map.of("lead needed", needing, "no lead needed", cases.size() - needing)),
        data.files().stream().map(RiskFolder::dataFile).toList(),
        LICENCE,
        null);
  }

  private static final String LICENCE = "Apache-2.0";

  private static Manifest.DataFile dataFile(LabelledFile file) {
    return new Manifest.DataFile(file.name(), file.sha256(), file.messages().size(), LICENCE);
  }
}
