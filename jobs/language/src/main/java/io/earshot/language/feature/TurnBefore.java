package io.earshot.language.feature;

import io.earshot.language.text.Tokens;
import java.util.Arrays;

/** How much of a turn before is said again: counts words of some length that both contain. */
final class TurnBefore {

  private static final int CONTENT = 4;
  private static final int SMALLEST = 256;

  private long[] said = new long[SMALLEST];
  private int content;
  private int shared;

  /** Compares a message with a turn before it. */
  void compare(Tokens turn, Tokens message) {
    int places = Math.max(SMALLEST, Integer.highestOneBit(turn.size() * 4));
    if (said.length < places) {
      said = new long[places];
    } else {
      Arrays.fill(said, 0);
    }
    for (int i = 0; i < turn.size(); i++) {
      if (turn.length(i) >= CONTENT) {
        said[place(turn.hash(i))] = turn.hash(i);
      }
    }
    content = 0;
    shared = 0;
    for (int i = 0; i < message.size(); i++) {
      if (message.length(i) >= CONTENT) {
        content++;
        shared += said[place(message.hash(i))] != 0 ? 1 : 0;
      }
    }
  }

  private int place(long word) {
    int place = (int) (word >>> 40) & (said.length - 1);
    while (said[place] != 0 && said[place] != word) {
      place = (place + 1) & (said.length - 1);
    }
    return place;
  }

  /** How many words of the message are of some length. */
  int content() {
    return content;
  }

  /** How many of them occur in the turn before. */
  int shared() {
    return shared;
  }
}
