package io.earshot.board.command;

/** What somebody asked for was not done. The message says why, to the person who asked. */
public final class CommandException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Why why;

  /** What stood in the way. */
  public enum Why {
    /** It may not be asked for by this person. */
    FORBIDDEN,
    /** It makes no sense. */
    BAD,
    /** Kafka does not answer: nothing was written, or nobody knows. */
    KAFKA_AWAY
  }

  CommandException(Why why, String message) {
    super(message);
    this.why = why;
  }

  /** What stood in the way. */
  public Why why() {
    return why;
  }
}
