package io.earshot.board.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where something secret is found: {@code env:NAME} for a variable of the environment, {@code
 * file:PATH} for a file. Only where it is, never what it is, is printed or logged.
 *
 * @param reference as it was written
 */
public record Secret(String reference) {

  private static final String ENV = "env:";
  private static final String FILE = "file:";

  public Secret {
    boolean named = reference.startsWith(ENV) && reference.length() > ENV.length();
    boolean filed = reference.startsWith(FILE) && reference.length() > FILE.length();
    if (!named && !filed) {
      throw new IllegalArgumentException(
          "a secret is not written here: say env:NAME or file:PATH where it is found");
    }
  }

  /**
   * What is secret.
   *
   * @throws BoardFileException if it is not found
   */
  public String reveal() {
    return reveal(System.getenv());
  }

  /** What is secret, with these variables for the environment. */
  public String reveal(Map<String, String> environment) {
    String value = reference.startsWith(ENV) ? environment.get(name()) : contents();
    if (value == null || value.isBlank()) {
      throw new BoardFileException(
          reference.startsWith(ENV)
              ? "The environment variable %s is not set".formatted(name())
              : "The file %s holds no secret".formatted(name()));
    }
    return value.strip();
  }

  private String contents() {
    try {
      return Files.readString(Path.of(name()));
    } catch (IOException e) {
      throw new BoardFileException("The secret's file %s cannot be read".formatted(name()));
    }
  }

  private String name() {
    return reference.substring(reference.indexOf(':') + 1);
  }
}
