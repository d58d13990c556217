package io.earshot.local.broker;

import org.jspecify.annotations.Nullable;

/**
 * A broker that does not start, does not answer or refuses; the message is one line for a person.
 */
public final class BrokerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what is wrong and, where it can, what to do. */
  public BrokerException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
