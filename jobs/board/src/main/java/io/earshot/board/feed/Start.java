package io.earshot.board.feed;

import io.earshot.wire.Topic;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * From where a topic is read when the board starts.
 *
 * @param back how far back, by the records' timestamps; null for all there is
 */
public record Start(Topic<?> topic, @Nullable Duration back) {

  /** All that the topic holds. */
  public static Start fromBeginning(Topic<?> topic) {
    return new Start(topic, null);
  }

  /** What was written lately; zero for what comes from now on. */
  public static Start lately(Topic<?> topic, Duration back) {
    return new Start(topic, back);
  }
}
