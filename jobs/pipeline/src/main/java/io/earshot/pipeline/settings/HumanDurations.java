package io.earshot.pipeline.settings;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Durations as people write them, "90s" or "14d", or in ISO 8601. */
final class HumanDurations extends SimpleModule {

  private static final long serialVersionUID = 1L;
  private static final Pattern HUMAN = Pattern.compile("(\\d{1,9}) ?(ms|s|m|h|d)");

  HumanDurations() {
    addDeserializer(Duration.class, new Reader());
    addSerializer(Duration.class, new Writer());
  }

  static @Nullable Duration parse(String text) {
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

  private static @Nullable Duration parseIso(String text) {
    try {
      Duration duration = Duration.parse(text);
      return duration.isNegative() ? null : duration;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static final class Reader extends StdDeserializer<Duration> {

    private static final long serialVersionUID = 1L;

    Reader() {
      super(Duration.class);
    }

    @Override
    public Duration deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = parser.getText();
      Duration duration = parse(text);
      if (duration == null) {
        throw context.weirdStringException(
            text, Duration.class, "write it as 90s, 15m, 24h or 14d");
      }
      return duration;
    }
  }

  private static final class Writer extends StdSerializer<Duration> {

    private static final long serialVersionUID = 1L;

    Writer() {
      super(Duration.class);
    }

    @Override
    public void serialize(Duration duration, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(duration.toString());
    }
  }
}
