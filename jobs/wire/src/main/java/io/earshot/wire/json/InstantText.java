package io.earshot.wire.json;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Instants as ISO 8601. Written in UTC with three digits of a second; read with any offset and any
 * number of digits, and kept to the millisecond, so that what is read again is equal. Each record
 * has several, so what is written, and read as it is written, does without a formatter.
 */
public final class InstantText {

  /** What a field that holds an instant must be. */
  static final String RULE =
      "must be an ISO 8601 instant from 1970 to 9999, like 2026-11-21T10:02:00.000Z";

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

  private static final String TO_THE_MILLISECOND = "0000-00-00T00:00:00.000Z";
  private static final String TO_THE_SECOND = "0000-00-00T00:00:00Z";

  private static final long DAY_MILLIS = 86_400_000;

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private InstantText() {}

  /** The text of an instant; digits beyond the millisecond are cut off. */
  public static String format(Instant instant) {
    if (!isPlausible(instant)) {
      return FORMAT.format(instant);
    }
    long millis = instant.toEpochMilli();
    LocalDate day = LocalDate.ofEpochDay(millis / DAY_MILLIS);
    int ofDay = (int) (millis % DAY_MILLIS);
    byte[] text = TO_THE_MILLISECOND.getBytes(StandardCharsets.US_ASCII);
    put(text, 3, day.getYear());
    put(text, 6, day.getMonthValue());
    put(text, 9, day.getDayOfMonth());
    put(text, 12, ofDay / 3_600_000);
    put(text, 15, ofDay / 60_000 % 60);
    put(text, 18, ofDay / 1000 % 60);
    put(text, 22, ofDay % 1000);
    return new String(text, StandardCharsets.US_ASCII);
  }

  /** Writes a number so that its last digit stands there. */
  private static void put(byte[] text, int last, int number) {
    int rest = number;
    for (int at = last; rest > 0; at--) {
      text[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }

  /**
   * The instant that the text stands for.
   *
   * @throws DateTimeException if it stands for none
   */
  static Instant parse(String text) {
    return isLike(TO_THE_MILLISECOND, text) || isLike(TO_THE_SECOND, text)
        ? parseDigits(text)
        : parseAny(text);
  }

  private static Instant parseDigits(String text) {
    int hour = digits(text, 11, 13);
    int minute = digits(text, 14, 16);
    int second = digits(text, 17, 19);
    if (hour > 23 || minute > 59 || second > 59) {
      return parseAny(text); // the end of a day and leap seconds are instants too
    }
    LocalDate day = LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
    long seconds = (hour * 60L + minute) * 60 + second;
    int millis = text.length() == TO_THE_SECOND.length() ? 0 : digits(text, 20, 23);
    return Instant.ofEpochMilli(day.toEpochDay() * DAY_MILLIS + seconds * 1000 + millis);
  }

  private static Instant parseAny(String text) {
    return Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
  }

  /** Whether the text has a digit wherever the pattern has a zero, and is the same elsewhere. */
  private static boolean isLike(String zeros, String text) {
    if (text.length() != zeros.length()) {
      return false;
    }
    for (int i = 0; i < zeros.length(); i++) {
      char its = text.charAt(i);
      if (zeros.charAt(i) == '0' ? its < '0' || its > '9' : its != zeros.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int digits(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  /** Whether the instant can be when something happened, and not a number in the wrong unit. */
  static boolean isPlausible(Instant instant) {
    return !instant.isBefore(Instant.EPOCH) && !instant.isAfter(LATEST);
  }
}
