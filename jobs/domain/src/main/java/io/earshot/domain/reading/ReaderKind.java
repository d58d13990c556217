package io.earshot.domain.reading;

/** Which reader read a message. */
public enum ReaderKind {
  LINEAR,
  ENCODER
}
