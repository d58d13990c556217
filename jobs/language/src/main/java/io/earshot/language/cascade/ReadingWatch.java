package io.earshot.language.cascade;

import io.earshot.language.ReadingException;

/** Is told what the encoder does, and what it does not. */
public interface ReadingWatch {

  /** Is told and forgets. */
  ReadingWatch SILENT = new ReadingWatch() {};

  /** The encoder has read so many messages at once, in so much time. */
  default void encoderRead(int messages, long nanos) {}

  /** The encoder does not read a message that deserved it: the linear reading holds. */
  default void gaveWay(GaveWay reason) {}

  /** The encoder could not read a batch. */
  default void encoderFailed(ReadingException failure) {}
}
