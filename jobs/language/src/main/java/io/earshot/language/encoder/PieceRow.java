package io.earshot.language.encoder;

import java.util.Arrays;

/** Word pieces of one message in a row of bounded length; what comes when it is full is dropped. */
final class PieceRow {

  private final long[] ids;
  private int size;
  private int limit;
  private int first;

  /** An empty row of at most so many pieces. */
  PieceRow(int most) {
    this.ids = new long[most];
    this.limit = most;
  }

  /** Adds a piece unless the row is full. */
  void add(int id) {
    if (size < limit) {
      ids[size++] = id;
    }
  }

  /** Drops what lies behind the first so many pieces. */
  void cutTo(int pieces) {
    size = Math.min(size, pieces);
  }

  /** Takes at most so many pieces from now on, up to what the row was made for. */
  void limit(int most) {
    limit = Math.min(most, ids.length);
  }

  /** What is there up to now is the first segment: the message itself. */
  void endOfMessage() {
    first = size;
  }

  boolean isFull() {
    return size >= limit;
  }

  int size() {
    return size;
  }

  /** The pieces. */
  long[] ids() {
    return Arrays.copyOf(ids, size);
  }

  /** For each piece 0 where it belongs to the message, 1 where to the turns before. */
  long[] segments() {
    long[] segments = new long[size];
    Arrays.fill(segments, Math.min(first, size), size, 1);
    return segments;
  }
}
