package io.earshot.board.feed;

import java.util.List;

/** Takes what is read. Calls come one at a time, though from more than one thread. */
public interface Fold {

  /** What came in one go, in the order of each partition. */
  void take(List<FeedRecord> batch);

  /** Messages of before the board started, oldest first in each partition. */
  void takeEarlier(List<FeedRecord> batch);

  /** All that was there when the board started has been taken, but for earlier messages. */
  void caughtUp();
}
