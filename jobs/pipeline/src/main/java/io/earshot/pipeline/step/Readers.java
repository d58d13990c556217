package io.earshot.pipeline.step;

import io.earshot.language.MessageReader;
import io.earshot.pipeline.settings.ReaderSettings;

/** Readers by their settings. */
final class Readers {

  private Readers() {}

  static MessageReader load(ReaderSettings settings) {
    throw new IllegalStateException(settings.toString());
  }
}
