package io.earshot.local.replay;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

/**
 * Moves the times of an event, all by the same amount. Only the characters of the times change: the
 * rest of the line keeps its bytes, so that what was odd about it stays odd.
 */
final class TimeShift {

  private static final Set<String> TIMES = Set.of("occurredAt", "sentAt", "startedAt", "endedAt");

  private static final JsonFactory JSON = new JsonFactory();

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Duration by;

  TimeShift(Duration by) {
    this.by = by;
  }

  Instant apply(Instant time) {
    return time.plus(by);
  }

  /** The line with its times moved; a line that is no JSON object comes back as it is. */
  byte[] apply(byte[] line) {
    ByteArrayOutputStream shifted = new ByteArrayOutputStream(line.length + 8);
    int copied = 0;
    try (JsonParser parser = JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return line;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean isTime = TIMES.contains(parser.currentName());
        if (parser.nextToken() == JsonToken.VALUE_STRING && isTime) {
          String time = shifted(parser.getText());
          int from = (int) parser.currentTokenLocation().getByteOffset();
          shifted.write(line, copied, from - copied);
          shifted.write(('"' + time + '"').getBytes(StandardCharsets.UTF_8));
          copied = (int) parser.currentLocation().getByteOffset();
        } else {
          parser.skipChildren();
        }
      }
    } catch (IOException | DateTimeException e) {
      return line;
    }
    shifted.write(line, copied, line.length - copied);
    return shifted.toByteArray();
  }

  private String shifted(String time) {
    return FORMAT.format(apply(Instant.parse(time)));
  }
}
