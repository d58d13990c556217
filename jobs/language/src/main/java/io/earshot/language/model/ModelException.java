package io.earshot.language.model;

/** A stored model that cannot be used; the message says which, why and what to do. */
public final class ModelException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With what is wrong. */
  public ModelException(String message) {
    super(message);
  }

  /** With what is wrong and where it came from. */
  public ModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
