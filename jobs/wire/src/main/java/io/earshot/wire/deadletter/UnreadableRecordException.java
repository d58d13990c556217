package io.earshot.wire.deadletter;

/**
 * A record is not what its topic carries. It is expected, becomes a dead letter, and therefore
 * carries no stack trace.
 */
public final class UnreadableRecordException extends Exception {

  private static final long serialVersionUID = 1L;

  private final DeadLetterReason reason;
  private final String detail;

  /**
   * Says what is wrong.
   *
   * @param detail what is wrong, where, and what would be right; one line, never the content itself
   */
  public UnreadableRecordException(DeadLetterReason reason, String detail) {
    super(reason + ": " + detail, null, false, false);
    this.reason = reason;
    this.detail = detail;
  }

  /** The kind of trouble. */
  public DeadLetterReason reason() {
    return reason;
  }

  /** What is wrong and where, in one line without the customer's words. */
  public String detail() {
    return detail;
  }
}
