package io.earshot.wire.deadletter;

/** Why a record could not be used. The list is closed and grows with the formats that are read. */
public enum DeadLetterReason {
  /** Not UTF-8, or not one JSON value. */
  MALFORMED_JSON,
  UNKNOWN_TYPE,
  /** A field that the type requires is absent, null or blank. */
  MISSING_FIELD,
  /** A field holds what it cannot hold. */
  BAD_VALUE,
  TOO_LATE,
  /** More bytes than a record may have. */
  TOO_LARGE,
  UNSUPPORTED_FORMAT
}
