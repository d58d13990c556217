package io.earshot.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.wire.deadletter.DeadLetter;
import io.earshot.wire.deadletter.DeadLetters;
import io.earshot.wire.record.RawRecord;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;

/** Whatever a record holds, it becomes a value that can be written again, or a dead letter. */
class DecodeFuzzTest {

  private static final int MUTATIONS = 20_000;

  private static final List<String> TOKENS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          ":",
          ",",
          "\\",
          "\\u",
          "\\ud83d",
          "null",
          "true",
          "-",
          "1e999",
          "-0.0",
          "9".repeat(400),
          "1e-400",
          "\"final\":",
          "\"type\":\"message\",",
          "\u0000",
          " ",
          "[[[[[[[[",
          "{\"a\":",
          "\ufeff",
          "😡",
          "\"\"",
          "2026-11-21T10:02:11.200Z",
          "+999999999-12-31T23:59:59Z",
          "\"attributes\":{\"a\":{\"b\":[1]}},",
          "1.5",
          "-1");

  private final Random random = new Random(20261121);

  @Test
  void noMutationOfAValidEventThrows() {
    List<byte[]> seeds = new ArrayList<>();
    for (Arguments event : JsonOfEventsTest.everyEvent().toList()) {
      seeds.add(((String) event.get()[0]).replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    assertNoneThrows(Topics.CONVERSATION_EVENTS, seeds, MUTATIONS);
  }

  @Test
  void noMutationOfAValidProfileThrows() {
    byte[] seed = Topics.CUSTOMER_PROFILES.encode(Examples.profile()).value();

    assertNoneThrows(Topics.CUSTOMER_PROFILES, List.of(seed), MUTATIONS / 4);
  }

  @Test
  void noMutationOfAValidRuleChangeThrows() {
    byte[] seed = Topics.RULE_CHANGES.encode(JsonOfRulesTest.change()).value();

    assertNoneThrows(Topics.RULE_CHANGES, List.of(seed), MUTATIONS / 4);
  }

  @Test
  void noMutationOfAValidConversationThrows() {
    byte[] seed = Topics.CONVERSATIONS.encode(Examples.conversation()).value();

    assertNoneThrows(Topics.CONVERSATIONS, List.of(seed), MUTATIONS / 4);
  }

  private <T> void assertNoneThrows(Topic<T> topic, List<byte[]> seeds, int mutations) {
    Decoder<T> decoder = new TopicDecoder<>(topic, DecodeLimits.DEFAULT, DeadLetters.DEFAULT);
    int values = 0;
    int letters = 0;
    for (int i = 0; i < mutations; i++) {
      byte[] mutant = mutant(seeds.get(i % seeds.size()));
      try {
        Decoded<T> decoded = decoder.decode(Records.record(mutant));
        if (decoded instanceof Decoded.Value<T> value) {
          assertWrittenAndReadAgain(topic, decoder, value.value());
          values++;
        } else if (decoded instanceof Decoded.Unreadable<T> unreadable) {
          assertLetter(unreadable.deadLetter());
          letters++;
        }
      } catch (Exception e) {
        throw new AssertionError(new String(mutant, StandardCharsets.UTF_8), e);
      }
    }
    assertThat(values).as("mutants that were still readable").isGreaterThan(mutations / 50);
    assertThat(letters).as("mutants that were not").isGreaterThan(mutations / 4);
  }

  private static <T> void assertWrittenAndReadAgain(Topic<T> topic, Decoder<T> decoder, T value) {
    byte[] written = topic.encode(value).value();
    if (written == null) {
      return;
    }

    Decoded<T> again = decoder.decode(Records.record(written));

    assertThat(again).isInstanceOf(Decoded.Value.class);
    assertThat(topic.encode(((Decoded.Value<T>) again).value()).value()).isEqualTo(written);
  }

  private static void assertLetter(DeadLetter letter) throws Exception {
    byte[] written = Topics.DEAD_LETTERS.encode(letter).value();
    RawRecord record = new RawRecord("dead-letters.v1", 0, 0, 0, null, written);

    assertThat(Topics.DEAD_LETTERS.decode(record)).isEqualTo(letter);
    assertThat(letter.detail()).isNotBlank().hasSizeLessThan(300).doesNotContain("\n", "asked");
  }

  private byte[] mutant(byte[] seed) {
    byte[] mutant = seed;
    for (int rounds = 1 + random.nextInt(3); rounds > 0; rounds--) {
      mutant = mutated(mutant);
    }
    return mutant;
  }

  private byte[] mutated(byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(12));
    byte[] token = TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
    byte[] noise = new byte[1 + random.nextInt(3)];
    random.nextBytes(noise);
    return switch (random.nextInt(6)) {
      case 0 -> Arrays.copyOf(bytes, from);
      case 1 -> joined(bytes, from, to, new byte[0]);
      case 2 -> joined(bytes, from, from, token);
      case 3 -> joined(bytes, from, to, token);
      case 4 -> joined(bytes, from, to, noise);
      default -> joined(bytes, from, from, Arrays.copyOfRange(bytes, from, to));
    };
  }

  private static byte[] joined(byte[] bytes, int from, int to, byte[] between) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.writeBytes(between);
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }
}
