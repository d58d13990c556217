package io.earshot.local.traffic;

/** A corpus that cannot be read; the message names the file and is one line for a person. */
public final class CorpusException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CorpusException(String message) {
    super(message);
  }
}
