package io.earshot.local.cluster;

import org.jspecify.annotations.Nullable;

/** A cluster that does not start or a job that failed; the message is one line for a person. */
public final class ClusterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ClusterException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
