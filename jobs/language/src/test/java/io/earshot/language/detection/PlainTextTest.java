package io.earshot.language.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

  private final PlainText plain = new PlainText();

  @Test
  void whatSaysNothingAboutTheLanguageIsLeftOut() {
    assertThat(
            plain("Um, my card [CARD] and order AB-1234x at www.shop.example/it?x=1 uh @helpdesk"))
        .isEqualTo(" my card and order ab at ");
    assertThat(plain("write to anna.b@example.com or see https://example.com/de/hilfe #Danke 😡"))
        .isEqualTo(" write to or see ");
  }

  @Test
  void apostrophesAreOneAndRunsOfOneLetterAreShort() {
    assertThat(plain("C’est trooooop BIEN!!!")).isEqualTo(" c'est troop bien ");
  }

  @Test
  void nothingIsLeftOfATextWithoutWords() {
    assertThat(plain("\0\uD83D 12:30 \uDC00 [] @ # '' \u202e")).isEqualTo(" ");
    assertThat(plain.letters()).isZero();
  }

  @Test
  void aLongTextIsReadFromItsBeginningOnly() {
    assertThat(plain("word ".repeat(100_000)).length()).isLessThanOrEqualTo(PlainText.LONGEST + 2);
    assertThat(plain("x".repeat(1_000_000)).length()).isLessThanOrEqualTo(PlainText.LONGEST + 2);
  }

  private String plain(String text) {
    plain.set(text);
    return plain.toString();
  }
}
