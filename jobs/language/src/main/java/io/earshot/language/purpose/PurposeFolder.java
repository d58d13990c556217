package io.earshot.language.purpose;

import io.earshot.language.data.LabelledFile;
import io.earshot.language.data.Sha256;
import io.earshot.language.feature.MessageFeatures;
import io.earshot.language.model.Json;
import io.earshot.language.model.LabelModel;
import io.earshot.language.model.Manifest;
import io.earshot.language.model.Manifest.DataFile;
import io.earshot.language.model.Manifest.ModelFile;
import io.earshot.language.model.ModelIds;
import io.earshot.language.model.OpenNlpModels;
import io.earshot.language.training.LabelTrainer;
import io.earshot.language.training.LabelledText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.util.Version;

/** Writes the models of subjects and intents. Nothing of the clock or the machine goes in. */
public final class PurposeFolder {

  private static final String OURS = "Apache-2.0";

  /** By the folder or name of a set. */
  private static final Map<String, String> LICENCES =
      Map.of(
          "own.tsv", OURS,
          "banking77", "CC-BY-4.0",
          "clinc150", "CC-BY-3.0",
          "natcs-development", "CDLA-Permissive-2.0",
          "natcs-test-banking", "CDLA-Permissive-2.0",
          "natcs-test-finance", "CDLA-Permissive-2.0",
          "nlupp-banking", "CC-BY-4.0",
          "nlupp-hotels", "CC-BY-4.0",
          "multidogo.tsv", "CDLA-Permissive-1.0");

  private final Path models;
  private final String command;

  /**
   * Below this folder, usually {@code models}.
   *
   * @param command that trains them again
   */
  public PurposeFolder(Path models, String command) {
    this.models = models;
    this.command = command;
  }

  /** Writes the model of subjects and gives its folder. */
  public Path write(
      SubjectTexts from, LabelTrainer.Trained trained, LabelTrainer.Settings settings) {
    List<DataFile> data =
        from.files().stream()
            .map(file -> new DataFile(file.name(), file.sha256(), used(file), OURS))
            .toList();
    List<LabelledText> texts = SubjectTexts.learned(from.cases());
    return write(LabelModel.SUBJECT, trained, settings, new Origin(texts, data, OURS));
  }

  /** Writes the model of intents and gives its folder. */
  public Path write(
      IntentTexts from, LabelTrainer.Trained trained, LabelTrainer.Settings settings) {
    List<DataFile> data =
        from.files().stream()
            .map(
                file ->
                    new DataFile(file.name(), file.sha256(), file.texts(), licence(file.name())))
            .toList();
    String licences =
        data.stream()
            .map(file -> String.valueOf(file.licence()))
            .distinct()
            .sorted()
            .reduce((a, b) -> a + "; " + b)
            .orElse(OURS);
    return write(LabelModel.INTENT, trained, settings, new Origin(from.texts(), data, licences));
  }

  private record Origin(List<LabelledText> texts, List<DataFile> data, String licence) {}

  private static int used(LabelledFile file) {
    return file.messages().size();
  }

  private static String licence(String name) {
    return LICENCES.getOrDefault(name.split("/", 2)[0], "not known");
  }

  private Path write(
      String kind, LabelTrainer.Trained trained, LabelTrainer.Settings settings, Origin origin) {
    String id = kind.equals(LabelModel.SUBJECT) ? ModelIds.subject("en") : ModelIds.intent("en");
    try {
      Path folder = Files.createDirectories(models.resolve(id));
      byte[] bytes = OpenNlpModels.write(trained.model());
      Files.write(folder.resolve(LabelModel.FILE), bytes);
      Manifest manifest =
          new Manifest(
              id,
              settings.version(),
              kind,
              "en",
              MessageFeatures.VERSION,
              trained.labels(),
              List.of(new ModelFile(LabelModel.FILE, Sha256.of(bytes), bytes.length)),
              new TreeMap<>(
                  Map.of(
                      LabelModel.TEMPERATURE, trained.temperature(),
                      LabelModel.SURE_FROM, trained.sureFrom())),
              training(trained, settings, origin));
      Files.write(
          folder.resolve("manifest.json"), Json.write(manifest).getBytes(StandardCharsets.UTF_8));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Manifest.Training training(
      LabelTrainer.Trained trained, LabelTrainer.Settings settings, Origin origin) {
    Map<String, String> parameters = new TreeMap<>(settings.fit().asParameters());
    parameters.put("featureKinds", String.join(" ", settings.features()));
    parameters.put("innerFolds", Integer.toString(settings.innerFolds()));
    parameters.put("rightFrom", Double.toString(settings.rightFrom()));
    parameters.put("seed", Long.toString(settings.seed()));
    Map<String, Integer> examples = new TreeMap<>();
    origin.texts.forEach(
        text -> examples.merge(trained.labels().get(text.label()), 1, Integer::sum));
    return new Manifest.Training(
        Version.currentVersion().toString(),
        command,
        parameters,
        examples,
        origin.data,
        origin.licence,
        null);
  }
}
