package io.earshot.board.settings;

/** A settings file of the board cannot be used; the message is one line that says what to mend. */
public final class BoardFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a line for a person. */
  public BoardFileException(String message) {
    super(message);
  }
}
