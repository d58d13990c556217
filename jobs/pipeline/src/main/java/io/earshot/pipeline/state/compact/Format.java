package io.earshot.pipeline.state.compact;

/** How a kind of value is written and read. What was written is read as an equal value. */
interface Format<T> {

  /** Writes the value. */
  void write(T value, CompactOut out);

  /** Reads what {@link #write} has written, in the same order. */
  T read(CompactIn in);
}
