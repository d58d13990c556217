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
    byte[] text = "0000-00-00T00:00:00.000Z".getBytes(StandardCharsets.US_ASCII);
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
    return isLike("0000-00-00T00:00:00.000Z", text) || isLike("0000-00-00T00:00:00Z", text)
        ? parseDigits(text)
        : parseAny(text);
  }

  private static Instant parseDigits(String text) {
    int hour = number(text, 11, 2);
    int minute = number(text, 14, 2);
    int second = number(text, 17, 2);
    if (hour > 23 || minute > 59 || second > 59) {
      return parseAny(text); // the end of a day and leap seconds are instants too
    }
    LocalDate day = LocalDate.of(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2));
    long seconds = (hour * 60L + minute) * 60 + second;
    int millis = text.length() == 20 ? 0 : number(text, 20, 3);
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

  private static int number(String text, int from, int digits) {
    int number = 0;
    for (int i = from; i < from + digits; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }

  /** Whether the instant can be when something happened, and not a number in the wrong unit. */
  static boolean isPlausible(Instant instant) {
    return !instant.isBefore(Instant.EPOCH) && !instant.isAfter(LATEST);
  }
}
