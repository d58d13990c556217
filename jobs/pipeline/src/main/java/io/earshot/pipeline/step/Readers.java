package io.earshot.pipeline.step;

import io.earshot.language.LinearReader;
import io.earshot.language.MessageReader;
import io.earshot.pipeline.settings.ReaderSettings;
import java.nio.file.Path;

/** Readers by their settings. */
final class Readers {

  private Readers() {}

  static MessageReader load(ReaderSettings settings) {
    String home =
        settings.home().isEmpty() ? System.getProperty("earshot.home", ".") : settings.home();
    return switch (settings.kind()) {
      case LINEAR -> LinearReader.load(Path.of(home));
      case ENCODER -> throw new IllegalArgumentException("reader.kind: only LINEAR exists so far");
    };
  }
}
