package io.earshot.pipeline.kafka;

/** Where a job that has no checkpoint begins to read conversation events. */
public enum StartFrom {
  /** With the oldest record there is. */
  EARLIEST,
  /** Where its group left off, or with the oldest record if it never was here. */
  COMMITTED,
  /** With what comes from now on. */
  LATEST
}
