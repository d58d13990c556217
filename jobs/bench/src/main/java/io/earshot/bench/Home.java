package io.earshot.bench;

import io.earshot.local.Folder;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.settings.SettingsFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The Earshot that is measured: its models, and the corpus that is played to it. */
public record Home(Path folder) {

  /** The one whose command this is. */
  public static Home own() {
    return new Home(Path.of(System.getProperty("earshot.home", ".")).toAbsolutePath().normalize());
  }

  /** The conversations that the models were made from. */
  public Path corpus() {
    return folder.resolve("models/corpus/conversations");
  }

  /**
   * The shipped settings with that reader.
   *
   * @param reader as job.yaml names its kind
   * @param more lines of job.yaml, each with its end
   */
  public JobSettings settings(String reader, String... more) {
    try (Folder own = Folder.temporary()) {
      Path file = own.path().resolve("job.yaml");
      String lines = "reader: {home: \"%s\", kind: %s}%n".formatted(folder, reader);
      Files.writeString(file, lines + String.join("", more));
      return SettingsFiles.load(file, null);
    } catch (IOException e) {
      throw new UncheckedIOException("the settings cannot be written", e);
    }
  }
}
