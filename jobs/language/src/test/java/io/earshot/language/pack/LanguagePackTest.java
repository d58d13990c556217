package io.earshot.language.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.language.text.Spelling;
import io.earshot.language.text.Token;
import io.earshot.language.text.Tokeniser;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanguagePackTest {

  @Test
  void aLanguageOfWhichNothingIsWrittenDownHasAnEmptyPack() {
    LanguagePack pack = LanguagePack.of("xx");

    assertThat(pack.words().negators().isEmpty()).isTrue();
    assertThat(words(SpellingFile.parse(""), "Don't STOP")).containsExactly("don't", "stop");
  }

  @Test
  void whatIsNoLanguageCodeIsRefused() {
    assertThatThrownBy(() -> LanguagePack.of("../en"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("../en");
  }

  @Test
  void wordsWithAndWithoutAccentsAreTheSameWord() {
    assertThat(words(SpellingFile.parse("ACCENTS dropped\nn nao"), "Não nao N œuvre"))
        .containsExactly("nao", "nao", "nao", "oeuvre");
    assertThat(words(SpellingFile.parse("ACCENTS spelt-out"), "Für FUER groß gross"))
        .containsExactly("fuer", "fuer", "gross", "gross");
  }

  @Test
  void anElisionIsAWordOfItsOwnWithItsPlaceInTheText() {
    String text = "Qu’est-ce que l'appli n'a";
    List<Token> tokens =
        new Tokeniser(SpellingFile.parse("ACCENTS dropped\nELISIONS l' n' qu'")).tokens(text);

    assertThat(tokens)
        .extracting(Token::text)
        .containsExactly("qu'", "est", "-", "ce", "que", "l'", "appli", "n'", "a");
    assertThat(tokens)
        .extracting(token -> text.substring(token.from(), token.to()))
        .contains("Qu’", "appli");
  }

  @Test
  void aWordListWithoutAHeadingIsRefused() {
    assertThatThrownBy(() -> WordFile.parse("not never"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not never");
  }

  private static List<String> words(Spelling spelling, String text) {
    return new Tokeniser(spelling).tokens(text).stream().map(Token::text).toList();
  }
}
