package io.earshot.pipeline.settings;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Instant;

/** Instants in ISO 8601. */
final class PlainInstants extends SimpleModule {

  private static final long serialVersionUID = 1L;

  PlainInstants() {
    addSerializer(Instant.class, ToStringSerializer.instance);
    addDeserializer(Instant.class, new Reader());
  }

  private static final class Reader extends FromStringDeserializer<Instant> {

    private static final long serialVersionUID = 1L;

    Reader() {
      super(Instant.class);
    }

    @Override
    protected Instant _deserialize(String value, DeserializationContext context) {
      return Instant.parse(value);
    }
  }
}
