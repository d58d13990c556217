package io.earshot.local.cli;

/** A command that cannot do what it was asked; the message is one line that says what to do. */
final class CommandException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CommandException(String message) {
    super(message);
  }

  CommandException(String message, Throwable cause) {
    super(message, cause);
  }
}
