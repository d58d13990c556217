package io.earshot.local.cli;

import io.earshot.domain.event.Channel;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How options are written. */
final class Converters {

  private Converters() {}

  /** 500ms, 60s, 5m, 1h. */
  static final class Time implements ITypeConverter<Duration> {

    private static final Pattern FORM = Pattern.compile("(\\d+)(ms|s|m|h)");

    @Override
    public Duration convert(String value) {
      Matcher matcher = FORM.matcher(value);
      if (!matcher.matches()) {
        throw new TypeConversionException("'" + value + "' is no time such as 60s, 5m or 1h");
      }
      long number = Long.parseLong(matcher.group(1));
      return switch (matcher.group(2)) {
        case "ms" -> Duration.ofMillis(number);
        case "s" -> Duration.ofSeconds(number);
        case "m" -> Duration.ofMinutes(number);
        default -> Duration.ofHours(number);
      };
    }
  }

  /** 10x, 0.5x; own is 1x, max is infinite. */
  static final class Speed implements ITypeConverter<Double> {

    private static final Pattern FORM = Pattern.compile("(\\d+(?:\\.\\d+)?)x?");

    @Override
    public Double convert(String value) {
      String lower = value.toLowerCase(Locale.ROOT);
      if (lower.equals("own")) {
        return 1.0;
      }
      if (lower.equals("max")) {
        return Double.POSITIVE_INFINITY;
      }
      Matcher matcher = FORM.matcher(lower);
      if (!matcher.matches() || Double.parseDouble(matcher.group(1)) == 0) {
        throw new TypeConversionException("'" + value + "' is no speed such as 1x or 10x");
      }
      return Double.parseDouble(matcher.group(1));
    }
  }

  /** voice, chat, email, sms or social. */
  static final class ChannelName implements ITypeConverter<Channel> {

    private static final Set<Channel> KNOWN = EnumSet.complementOf(EnumSet.of(Channel.UNKNOWN));

    @Override
    public Channel convert(String value) {
      return KNOWN.stream()
          .filter(channel -> channel.name().equalsIgnoreCase(value.strip()))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'"
                          + value
                          + "' is no channel: "
                          + KNOWN.toString().toLowerCase(Locale.ROOT)));
    }
  }

  /** 500/s, or 500. */
  static final class Rate implements ITypeConverter<Double> {

    @Override
    public Double convert(String value) {
      String number = value.endsWith("/s") ? value.substring(0, value.length() - 2) : value;
      try {
        double rate = Double.parseDouble(number);
        if (rate > 0) {
          return rate;
        }
      } catch (NumberFormatException e) {
        throw new TypeConversionException("'" + value + "' is no rate such as 500/s");
      }
      throw new TypeConversionException("'" + value + "' is no rate such as 500/s");
    }
  }
}
