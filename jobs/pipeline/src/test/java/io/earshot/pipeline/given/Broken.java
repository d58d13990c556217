package io.earshot.pipeline.given;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Records that are no events, of ten kinds. */
public final class Broken {

  private static final String MESSAGE =
      "{\"type\":\"message\",\"conversationId\":\"c1\",\"messageId\":\"m1\",\"role\":\"CUSTOMER\","
          + "\"text\":\"hello\",\"sentAt\":\"2026-03-02T12:00:00Z\"}";

  private Broken() {}

  /** A value that can never be read; null for a tombstone where none may be. */
  public static byte @Nullable [] value(int number) {
    return switch (number % 10) {
      case 0 -> noise(number);
      case 1 -> MESSAGE.substring(0, 20 + number % 60).getBytes(UTF_8);
      case 2 -> MESSAGE.replace("\"message\"", "\"massage\"").getBytes(UTF_8);
      case 3 -> MESSAGE.replace("\"role\"", "\"roll\"").getBytes(UTF_8);
      case 4 -> MESSAGE.replace("2026-03-02", "+999999999-12-31").getBytes(UTF_8);
      case 5 -> ("[" + MESSAGE + "]").getBytes(UTF_8);
      case 6 -> new byte[0];
      case 7 -> null;
      case 8 -> ("{\"type\":" + "[".repeat(5_000)).getBytes(UTF_8);
      default -> MESSAGE.replace("\"c1\"", "\" \"").getBytes(UTF_8);
    };
  }

  private static byte[] noise(int seed) {
    byte[] bytes = new byte[100];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }
}
