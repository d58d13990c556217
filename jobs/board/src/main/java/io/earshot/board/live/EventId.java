package io.earshot.board.live;

import org.jspecify.annotations.Nullable;

/**
 * Which event it was: the id that a browser names when it comes back.
 *
 * @param epoch one run of one board
 * @param seq counts up within it
 */
public record EventId(String epoch, long seq) {

  /** The id of this text, or null if it is none. */
  public static @Nullable EventId parse(@Nullable String text) {
    int dash = text == null ? -1 : text.lastIndexOf('-');
    if (text == null || dash < 1) {
      return null;
    }
    try {
      return new EventId(text.substring(0, dash), Long.parseLong(text.substring(dash + 1)));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  @Override
  public String toString() {
    return epoch + "-" + seq;
  }
}
