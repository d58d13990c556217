package io.earshot.language;

/**
 * The engine behind a reader could not read what it was given. The messages are unread and another
 * reader may read them. What a reader itself does wrong is no such case and is thrown as it is.
 */
public final class ReadingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * An engine's failure.
   *
   * @param message what happened, without a word of the text
   */
  public ReadingException(String message, Throwable cause) {
    super(message, cause);
  }
}
