package io.earshot.language;

import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.UnreadMessage;

/**
 * Reads one message at a time. A reader answers for every text, whatever is in it; where it has no
 * model it abstains (a null sentiment, no signals) rather than guess. Need not be thread-safe: one
 * instance per thread.
 */
public interface MessageReader {

  /** What the message says. */
  Reading read(UnreadMessage message);
}
