package io.earshot.pipeline.step;

import io.earshot.language.LinearReader;
import io.earshot.language.MessageReader;
import io.earshot.pipeline.settings.ReaderSettings;
import java.nio.file.Path;

/** Readers by their settings. */
public final class Readers {

  private Readers() {}

  /**
   * Loads the reader once and drops it, so that a model that is missing or damaged is told to the
   * person who starts the job and not to a task that restarts for ever.
   *
   * @throws io.earshot.language.model.ModelException if it cannot be loaded
   */
  public static void check(ReaderSettings settings) {
    load(settings);
  }

  static MessageReader load(ReaderSettings settings) {
    String home =
        settings.home().isEmpty() ? System.getProperty("earshot.home", ".") : settings.home();
    return switch (settings.kind()) {
      case LINEAR -> LinearReader.load(Path.of(home));
      case ENCODER -> throw new IllegalArgumentException("reader.kind: only LINEAR exists so far");
    };
  }
}
