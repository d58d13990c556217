package io.earshot.bench.state;

import java.util.Locale;

/**
 * What the same values cost in two ways.
 *
 * @param plain as Flink writes records by itself, field by field
 */
record Compared<T>(String name, Cost<T> plain, Cost<T> asInTheJob) {

  private static final double MEDIAN = 0.5;
  private static final double MOST = 0.9;

  /** A row of a table. */
  String bytes() {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %.0f (%.0f) | %.0f (%.0f) | %.0f (%.0f) | %.0f (%.0f) |%n",
        name,
        plain.sizesApartFromWords().size(),
        plain.bytes(MEDIAN),
        plain.bytes(MOST),
        plain.bytesApartFromWords(MEDIAN),
        plain.bytesApartFromWords(MOST),
        asInTheJob.bytes(MEDIAN),
        asInTheJob.bytes(MOST),
        asInTheJob.bytesApartFromWords(MEDIAN),
        asInTheJob.bytesApartFromWords(MOST));
  }

  /** A row of another. */
  String cost() {
    return String.format(
        Locale.ROOT,
        "| %s | %.2f + %.2f µs | %.0f bytes | %.2f + %.2f µs | %.0f bytes |%n",
        name,
        plain.writeNanos() / 1e3,
        plain.readNanos() / 1e3,
        plain.allocated(),
        asInTheJob.writeNanos() / 1e3,
        asInTheJob.readNanos() / 1e3,
        asInTheJob.allocated());
  }
}
