package io.earshot.local.backtest;

import io.earshot.local.topics.TopicWriter;
import java.io.IOException;

/** Conversations that have been, to be judged again. The same each time it is sent. */
public interface Recording {

  /**
   * Sends all of it to the topics that the job reads.
   *
   * @return what was sent
   * @throws IOException if it cannot be read
   */
  Recorded sendTo(TopicWriter writer) throws IOException;
}
