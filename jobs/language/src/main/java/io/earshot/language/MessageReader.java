package io.earshot.language;

import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.UnreadMessage;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads messages. A reader answers for every text, whatever is in it; where it has no model it
 * abstains (a null sentiment, no signals) rather than guess. Need not be thread-safe: one instance
 * per thread.
 */
public interface MessageReader extends AutoCloseable {

  /**
   * What the message says.
   *
   * @throws ReadingException if the engine behind the reader fails; one without an engine never
   *     does
   */
  Reading read(UnreadMessage message);

  /**
   * What each of the messages says: as many readings as messages, in their order, and the same as
   * if each were read alone. A reader that reads several at a time more cheaply does so.
   *
   * @throws ReadingException if the engine behind the reader fails, and then none of them is read
   */
  default List<Reading> readAll(List<UnreadMessage> messages) {
    List<Reading> readings = new ArrayList<>(messages.size());
    for (UnreadMessage message : messages) {
      readings.add(read(message));
    }
    return List.copyOf(readings);
  }

  /** Lets go of what the reader holds outside of the heap; it is not used after that. */
  @Override
  default void close() {}
}
