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
      } else {
        out.writeNumber(rounded);
      }
    }
  }
}
