package io.earshot.wire.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.wire.record.RawRecord;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DeadLettersTest {

  private static final TextMask STARS = text -> text.replaceAll("[0-9]{4,}", "****");

  @Test
  void bytesAreKeptAsTheyCame() {
    byte[] notText = {(byte) 0xFF, 0, 'a', (byte) 0xC3};

    assertThat(letter(DeadLetters.DEFAULT, notText).bytes()).isEqualTo(notText);
    assertThat(letter(DeadLetters.DEFAULT, utf8("für 😡")).bytes()).isEqualTo(utf8("für 😡"));
  }

  @Test
  void bytesAreBoundedAndSaySo() {
    DeadLetters short4 = new DeadLetters(4, TextMask.NONE);

    DeadLetter whole = letter(short4, utf8("abcd"));
    DeadLetter cut = letter(short4, utf8("abcde"));

    assertThat(whole.truncated()).isFalse();
    assertThat(cut.truncated()).isTrue();
    assertThat(cut.bytes()).isEqualTo(utf8("abcd"));
  }

  @Test
  void textIsMaskedBeforeItIsCut() {
    DeadLetter letter = letter(new DeadLetters(9, STARS), utf8("card 41111111 of me"));

    assertThat(letter.bytes()).isEqualTo(utf8("card ****"));
  }

  @Test
  void aBrokenEncodingIsNoWayAroundTheMask() {
    byte[] latin1 = "Größe 41111111".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(letter(new DeadLetters(64, STARS), latin1).bytes())
        .isEqualTo("Größe ****".getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void lettersAreEqualByContent() {
    assertThat(letter(DeadLetters.DEFAULT, utf8("a")))
        .isEqualTo(letter(DeadLetters.DEFAULT, utf8("a")))
        .hasSameHashCodeAs(letter(DeadLetters.DEFAULT, utf8("a")))
        .isNotEqualTo(letter(DeadLetters.DEFAULT, utf8("b")));
  }

  private static DeadLetter letter(DeadLetters letters, byte[] value) {
    RawRecord record = new RawRecord("t", 0, 1, 0, null, value);
    return letters.of(record, DeadLetterReason.BAD_VALUE, "is bad");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
