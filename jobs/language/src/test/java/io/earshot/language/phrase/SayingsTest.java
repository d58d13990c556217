package io.earshot.language.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.language.pack.LanguagePack;
import io.earshot.language.text.Token;
import io.earshot.language.text.Tokeniser;
import io.earshot.language.text.Tokens;
import org.junit.jupiter.api.Test;

class SayingsTest {

  private static final Sayings SAYINGS = LanguagePack.english().sayings();

  @Test
  void aSayingStandsForItsWords() {
    assertThat(words("well Thanks for nothing mate")).isEqualTo("well <bad-saying> mate");
    assertThat(words("thanks a lot for ruining my day")).isEqualTo("<bad-saying> my day");
    assertThat(words("i can't fault it")).isEqualTo("i <good-saying> it");
    assertThat(words("no problem at all")).isEqualTo("<plain-saying> at all");
  }

  @Test
  void theLongestSayingWins() {
    assertThat(words("not bad at all")).isEqualTo("<good-saying>");
    assertThat(words("not bad")).isEqualTo("<plain-saying>");
  }

  @Test
  void aSayingKeepsItsPlaceInTheText() {
    String text = "oh, thanks for  nothing!";

    Token saying =
        SAYINGS.merged(new Tokeniser().tokens(text), new Tokens()).stream()
            .filter(token -> token.text().startsWith("<"))
            .findFirst()
            .orElseThrow();

    assertThat(text.substring(saying.from(), saying.to())).isEqualTo("thanks for  nothing");
  }

  @Test
  void otherWordsStayAsTheyAre() {
    Tokens tokens = new Tokeniser().tokens("thanks for the help, nothing else");

    assertThat(SAYINGS.merged(tokens, new Tokens())).isSameAs(tokens);
  }

  private static String words(String text) {
    return String.join(
        " ",
        SAYINGS.merged(new Tokeniser().tokens(text), new Tokens()).stream()
            .map(Token::text)
            .toList());
  }
}
