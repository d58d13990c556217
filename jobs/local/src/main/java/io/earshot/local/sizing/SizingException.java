package io.earshot.local.sizing;

/** A centre that cannot be sized; the message is one line for a person. */
public final class SizingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SizingException(String message) {
    super(message);
  }
}
