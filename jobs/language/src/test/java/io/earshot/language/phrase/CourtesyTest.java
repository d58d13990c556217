package io.earshot.language.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.language.pack.LanguagePack;
import io.earshot.language.text.Tokeniser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourtesyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ok thanks bye",
        "cheers, have a good one",
        "Thank you so much for your help! 😊",
        "no that's everything thanks have a lovely day",
        "Kind regards",
        "ta ta"
      })
  void closingCourtesiesAreTold(String text) {
    assertThat(isCourtesy(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "thanks for nothing",
        "thanks a lot for ruining my day",
        "Thanks but that does not help",
        "ok",
        "have a good day",
        "thanks?",
        "thanks, and where is my refund",
        "bye bye to my money then",
        ""
      })
  void whatMeansSomethingIsNone(String text) {
    assertThat(isCourtesy(text)).isFalse();
  }

  private static boolean isCourtesy(String text) {
    return LanguagePack.english().courtesy().is(new Tokeniser().tokens(text));
  }
}
