package io.earshot.domain.reading;

/** Why a message's words are gone. */
public enum Retraction {
  /** The source took the words back. */
  REDACTED,
  /** Another message stands in its place. */
  REPLACED
}
