package io.earshot.pipeline.settings;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.earshot.domain.time.HumanDuration;
import java.io.IOException;
import java.time.Duration;

/** Durations as people write them, "90s" or "14d", or in ISO 8601. */
final class HumanDurations extends SimpleModule {

  private static final long serialVersionUID = 1L;

  HumanDurations() {
    addDeserializer(Duration.class, new Reader());
    addSerializer(Duration.class, new Writer());
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
      Duration duration = HumanDuration.parse(text);
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
