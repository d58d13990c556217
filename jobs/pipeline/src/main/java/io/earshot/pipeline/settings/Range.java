package io.earshot.pipeline.settings;

/** Refuses numbers that lie outside of what they can mean. */
final class Range {

  private Range() {}

  /** A share, 0 to 1. */
  static void share(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new SettingsException("%s goes from 0 to 1, not %s".formatted(name, value));
    }
  }
}
