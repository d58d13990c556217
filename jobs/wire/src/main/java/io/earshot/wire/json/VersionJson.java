package io.earshot.wire.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.earshot.domain.escalation.Reason;
import java.io.IOException;

/**
 * The version of what judged: a rule's counts up and is a number, as everywhere else; a model's has
 * dots and is text.
 */
final class VersionJson {

  private VersionJson() {}

  static final class Writer extends StdScalarSerializer<String> {

    private static final long serialVersionUID = 1L;

    Writer() {
      super(String.class);
    }

    /** As a number is written in JSON: without a zero before it, and no larger than an int. */
    private static boolean isNumber(String version) {
      boolean isShort = !version.isEmpty() && version.length() <= 9;
      boolean isPlain = isShort && (version.charAt(0) != '0' || version.length() == 1);
      return isPlain && version.chars().allMatch(it -> it >= '0' && it <= '9');
    }

    @Override
    public void serialize(String version, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      boolean isRule =
          out.currentValue() instanceof Reason because && because.kind() == Reason.Kind.RULE;
      if (isRule && isNumber(version)) {
        out.writeNumber(Integer.parseInt(version));
      } else {
        out.writeString(version);
      }
    }
  }

  static final class Reader extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    Reader() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser in, DeserializationContext context) throws IOException {
      if (in.hasToken(JsonToken.VALUE_STRING) || in.hasToken(JsonToken.VALUE_NUMBER_INT)) {
        return in.getText();
      }
      throw context.wrongTokenException(in, String.class, JsonToken.VALUE_STRING, "not a version");
    }
  }
}
