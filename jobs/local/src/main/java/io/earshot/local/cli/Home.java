package io.earshot.local.cli;

import java.nio.file.Path;

/** The folder Earshot runs in: a checkout or an unpacked release. */
final class Home {

  private Home() {}

  /** The system property {@code earshot.home}, or else the working directory. */
  static Path path() {
    return Path.of(System.getProperty("earshot.home", "."));
  }
}
