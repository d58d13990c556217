package io.earshot.language.data;

/** Labelled data that cannot be read; the message names file and line and says what is wrong. */
public final class BadDataException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Something is wrong with a whole file or folder. */
  public BadDataException(String message) {
    super(message);
  }

  BadDataException(String file, int line, String problem) {
    super(file + ", line " + line + ": " + problem);
  }
}
