package io.earshot.board.feed;

import java.util.List;

/** How far the topics have been read. */
public interface FeedProgress {

  /** Whether Kafka has answered within the last seconds. */
  boolean isConnected();

  /** Whether all that was there when the board started has been taken. */
  boolean isCaughtUp();

  /** Whether the earlier messages have been taken, too. */
  boolean isComplete();

  /** How far each topic has been read. */
  List<FeedState> states();
}
