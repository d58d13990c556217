package io.earshot.language.encoder;

import io.earshot.domain.event.Channel;
import io.earshot.domain.reading.ContextTurn;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.feature.Sides;
import java.util.List;
import java.util.Locale;

/**
 * Lays a message out as the encoder was trained on it: side and channel in words, the message, and
 * behind it the turns before, nearest first, each after its speaker's role. At most {@value #MOST}
 * pieces, of which the message takes at most {@value #MOST_OF_MESSAGE}. Immutable and thread-safe.
 */
final class MessagePieces {

  static final int MOST = 128;
  static final int MOST_OF_MESSAGE = 96;

  private final WordPieces pieces;
  private final SpokenText spoken;

  MessagePieces(WordPieces pieces, SpokenText spoken) {
    this.pieces = pieces;
    this.spoken = spoken;
  }

  /** The pieces of the message and of the turns before it. */
  PieceRow of(UnreadMessage message) {
    PieceRow row = new PieceRow(MOST);
    row.limit(MOST_OF_MESSAGE - 1);
    row.add(pieces.start());
    pieces.of(speaker(message), row);
    pieces.of(spoken.of(message.text()), row);
    row.limit(MOST_OF_MESSAGE);
    row.add(pieces.end());
    row.endOfMessage();
    row.limit(MOST - 1);
    List<ContextTurn> before = message.before();
    for (int i = before.size() - 1; i >= 0 && !row.isFull(); i--) {
      ContextTurn turn = before.get(i);
      pieces.of(spoken.of(name(turn.role()) + ": " + turn.text() + " /"), row);
    }
    row.limit(MOST);
    if (!before.isEmpty()) {
      row.add(pieces.end());
    }
    return row;
  }

  private static String speaker(UnreadMessage message) {
    String side = name(Sides.of(message.role()));
    return message.channel() == Channel.UNKNOWN ? side : side + " " + name(message.channel());
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
