package io.earshot.wire.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;

/**
 * Writes decimals with four places at most, and whole ones without a point: more is noise, costs
 * bytes and changes with the machine. What is not finite is a bug and is refused.
 */
final class RoundedDecimals extends SimpleModule {

  private static final long serialVersionUID = 1L;

  private static final double SCALE = 10_000;
  private static final int PLACES = 4;
  private static final double LARGE = 1e9;
  private static final int MOST_CHARACTERS = 16;

  RoundedDecimals() {
    super("rounded decimals");
    addSerializer(Double.class, new Writer());
    addSerializer(Double.TYPE, new Writer());
  }

  /** The value as it is written. */
  static double rounded(double value) {
    return Math.abs(value) < Long.MAX_VALUE / SCALE ? Math.round(value * SCALE) / SCALE : value;
  }

  private static final class Writer extends StdScalarSerializer<Double> {

    private static final long serialVersionUID = 1L;

    Writer() {
      super(Double.class);
    }

    @Override
    public void serialize(Double value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a decimal is " + value);
      }
      double rounded = rounded(value);
      if (rounded == (int) rounded) {
        out.writeNumber((int) rounded);
      } else if (Math.abs(rounded) < LARGE) {
        write(Math.round(rounded * SCALE), out);
      } else {
        out.writeNumber(rounded);
      }
    }

    /** Without a double's own text, which is sought digit by digit. */
    private static void write(long scaled, JsonGenerator out) throws IOException {
      char[] text = new char[MOST_CHARACTERS];
      int at = MOST_CHARACTERS;
      long rest = Math.abs(scaled);
      boolean isSignificant = false;
      for (int place = 0; place < PLACES; place++) {
        char digit = (char) ('0' + rest % 10);
        isSignificant |= digit != '0';
        if (isSignificant) {
          text[--at] = digit;
        }
        rest /= 10;
      }
      text[--at] = '.';
      do {
        text[--at] = (char) ('0' + rest % 10);
        rest /= 10;
      } while (rest > 0);
      if (scaled < 0) {
        text[--at] = '-';
      }
      out.writeNumber(text, at, MOST_CHARACTERS - at);
    }
  }
}
