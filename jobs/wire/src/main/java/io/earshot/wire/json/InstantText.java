package io.earshot.wire.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Instants as ISO 8601. Written in UTC with three digits of a second; read with any offset and any
 * number of digits, and kept to the millisecond, so that what is read again is equal.
 */
final class InstantText {

  /** What a field that holds an instant must be. */
  static final String RULE =
      "must be an ISO 8601 instant from 1970 to 9999, like 2026-11-21T10:02:00.000Z";

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private InstantText() {}

  static String format(Instant instant) {
    return FORMAT.format(instant);
  }

  /**
   * The instant that the text stands for.
   *
   * @throws DateTimeException if it stands for none
   */
  static Instant parse(String text) {
    return Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
  }

  /** Whether the instant can be when something happened, and not a number in the wrong unit. */
  static boolean isPlausible(Instant instant) {
    return !instant.isBefore(Instant.EPOCH) && !instant.isAfter(LATEST);
  }
}
