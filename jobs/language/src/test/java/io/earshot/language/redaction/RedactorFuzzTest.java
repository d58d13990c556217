package io.earshot.language.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.ContextTurn;
import io.earshot.domain.reading.MaskedText;
import io.earshot.domain.reading.Redaction;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorFuzzTest {

  private static final Redactor REDACTOR = new Redactor(RedactionFile.shipped());
  private static final String[] PIECES = {
    "4111",
    "one",
    "double",
    "@",
    "at",
    "dot",
    "com",
    "my name is",
    "\u0000",
    "\ud83d",
    "\udc00",
    "\u202e",
    "\u200b",
    "[",
    "]",
    "[CARD]",
    "12/12/1990",
    "calle",
    "Elm Road",
    "مرحبا",
    "٤١١١",
    "𝟒𝟏",
    "é",
    "ß",
    "+44",
    "(",
    "iban",
    "GB29",
    "y",
    "e",
    "\n",
    " ",
    " ",
    " ",
    "a",
    "b",
    "'",
    "-",
    ".",
    ",",
    ":",
    "thousand",
    "hundred",
    "born",
    "I'm",
    "Ada",
    "regards",
    "x",
    "99999999999999999999"
  };

  private static final List<ContextTurn> ASKED =
      List.of(
          new ContextTurn(ParticipantRole.CUSTOMER, "it's [NUMBER]"),
          new ContextTurn(ParticipantRole.AGENT, "your name, address and card number please?"));

  @Test
  void twentyThousandOddTextsAreMaskedWithoutFail() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String text = odd(random, 1 + random.nextInt(40));
      MaskedText once = REDACTOR.redact(text);
      verify(once, text);
      verify(REDACTOR.redact(once, ParticipantRole.CUSTOMER, ASKED), text);
    }
  }

  private static void verify(MaskedText masked, String text) {
    int behind = 0;
    for (Redaction one : masked.redactions()) {
      assertThat(one.from()).as(text).isGreaterThanOrEqualTo(behind);
      assertThat(masked.text().substring(one.from(), one.to()))
          .as(text)
          .isEqualTo("[" + one.kind() + "]");
      behind = one.to();
    }
  }

  private static String odd(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      if (random.nextInt(8) == 0) {
        text.append((char) random.nextInt(0x10000));
      } else {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      if (random.nextInt(3) > 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1 ",
        "one ",
        "a ",
        "a1",
        "@",
        "a@b.",
        "4111 ",
        "my name is ",
        "[",
        "1-",
        "double ",
        "12 elm road ",
        "(",
        "dot at ",
        "😡",
        "\ud83d",
        "é",
        "born ",
        "12345678901234 ",
        "x x 1 "
      })
  @Timeout(30)
  void theLongestMessageOfOneThingTakesLessThanSeconds(String piece) {
    String text = piece.repeat(16_384 / piece.length());
    long start = System.nanoTime();

    verify(REDACTOR.redact(text), piece);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }
}
