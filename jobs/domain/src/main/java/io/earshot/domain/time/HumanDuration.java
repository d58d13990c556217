package io.earshot.domain.time;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Durations as people write them: 500ms, 90s, 15m, 24h, 14d. */
public final class HumanDuration {

  private static final Pattern HUMAN = Pattern.compile("(\\d{1,9}) ?(ms|s|m|h|d)");

  private HumanDuration() {}

  /** The duration that a person has written, or in ISO 8601; null if it is none or negative. */
  public static @Nullable Duration parse(String text) {
    Matcher human = HUMAN.matcher(text.trim().toLowerCase(Locale.ROOT));
    if (!human.matches()) {
      return parseIso(text);
    }
    long amount = Long.parseLong(human.group(1));
    return switch (human.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }

  /** As a person would write it, in the largest unit that divides it. */
  public static String format(Duration duration) {
    long millis = duration.toMillis();
    if (millis % 1000 != 0) {
      return millis + "ms";
    }
    long seconds = millis / 1000;
    if (seconds == 0 || seconds % 60 != 0) {
      return seconds + "s";
    }
    if (seconds % 3600 != 0) {
      return seconds / 60 + "m";
    }
    return seconds % 86_400 == 0 ? seconds / 86_400 + "d" : seconds / 3600 + "h";
  }

  private static @Nullable Duration parseIso(String text) {
    try {
      Duration duration = Duration.parse(text);
      return duration.isNegative() ? null : duration;
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
