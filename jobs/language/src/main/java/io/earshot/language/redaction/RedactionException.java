package io.earshot.language.redaction;

/** A redaction file cannot be used; the message is one line that says what to mend. */
public final class RedactionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a line for a person. */
  public RedactionException(String message) {
    super(message);
  }
}
