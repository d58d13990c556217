package io.earshot.language.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The text files of a language, which travel in the jar. */
final class PackFiles {

  private final String code;

  PackFiles(String code) {
    if (!code.matches("[a-z]{2}")) {
      throw new IllegalArgumentException("Not an ISO 639-1 code: \"" + code + "\"");
    }
    this.code = code;
  }

  /** The text of the file, or an empty one where there is none. */
  String text(String name) {
    return shared(code + "/" + name);
  }

  /** The text of a file for all languages. */
  static String shared(String name) {
    try (InputStream in = PackFiles.class.getResourceAsStream(name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
