package io.earshot.language.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.Message;
import io.earshot.language.pack.LanguagePack;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokeniserTest {

  private final Tokeniser tokeniser = new Tokeniser(LanguagePack.english().spelling());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          I DON'T know           | i don't know
          i dont know            | i don't know
          It’s fine              | it's fine
          soooo goooood          | soo good
          wait... what?!?!       | wait .. what ?!
          no!!!!                 | no !!
          see https://a.example/x?y=1 now | see <url> now
          mail jo.b+c@example.com today   | mail <email> today
          @brandname help        | <handle> help
          #fail again            | #fail again
          pay £5,200.50 by 3rd   | pay £ <number> by 3rd
          2 of 12 and 4417       | 2 of 12 and <number>
          order AB12345X9        | order <code>
          my [CARD] was taken    | my [card] was taken
          ok :-) bye             | ok :) bye
          great 👏🏽👏🏽          | great 👏 👏
          ｆｕｌｌ ｗｉｄｔｈ    | full width
          𝓫𝓸𝓵𝓭 claim           | bold claim
          """)
  void wordsAreBroughtIntoOneForm(String text, String expected) {
    assertThat(words(text)).isEqualTo(expected);
  }

  @Test
  void tokensKeepTheirPlaceInTheText() {
    String text = "Ｎo\u0000 🙁🏽 REALLY,  [PHONE] sooo bad";

    List<String> written =
        tokeniser.tokens(text).stream().map(t -> text.substring(t.from(), t.to())).toList();

    assertThat(written).containsExactly("Ｎo", "🙁🏽", "REALLY", ",", "[PHONE]", "sooo", "bad");
  }

  @Test
  void capitalsAndElongationsAreRemembered() {
    assertThat(tokeniser.tokens("WHY I hellooo"))
        .extracting(Token::capitals)
        .containsExactly(true, false, false);
    assertThat(tokeniser.tokens("WHY I hellooo"))
        .extracting(Token::elongated)
        .containsExactly(false, false, true);
  }

  @Test
  void everyStringIsReadWhateverIsInIt() {
    Random random = new Random(7);
    for (int round = 0; round < 3_000; round++) {
      String text = hostile(random);

      int before = 0;
      for (Token token : tokeniser.tokens(text)) {
        assertThat(token.from()).isGreaterThanOrEqualTo(before);
        assertThat(token.to()).isGreaterThan(token.from()).isLessThanOrEqualTo(text.length());
        assertThat(token.text()).isNotEmpty();
        before = token.to();
      }
    }
  }

  private static String hostile(Random random) {
    String signs = "aA1@#[]().,:;<>'`’!?/-_\\ \u0000\ud83d\ude00\u200d\ufe0f\uffff\u0301é";
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(40);
    for (int i = 0; i < length; i++) {
      boolean any = random.nextInt(4) == 0;
      text.append(
          any
              ? (char) random.nextInt(Character.MAX_VALUE + 1)
              : signs.charAt(random.nextInt(signs.length())));
    }
    return text.toString();
  }

  @Test
  void aMegabyteOfOneLetterIsOneShortWord() {
    List<Token> tokens = tokeniser.tokens("a".repeat(1 << 20));

    assertThat(tokens).hasSize(1);
    assertThat(tokens.get(0).text()).isEqualTo("aa");
    assertThat(tokens.get(0).to()).isEqualTo(Message.MAX_TEXT);
  }

  @Test
  void noTokenIsLongerThanItsBound() {
    String letters = "abcdefghij".repeat(100);

    Stream.of(letters, "#" + letters, "@" + letters, "[" + "A".repeat(500) + "]", "1a".repeat(500))
        .flatMap(text -> tokeniser.tokens(text).stream())
        .forEach(token -> assertThat(token.text()).hasSizeLessThanOrEqualTo(Tokeniser.MAX_TOKEN));
  }

  @Test
  void nothingIsFoundInNothing() {
    assertThat(tokeniser.tokens("")).isEmpty();
    assertThat(tokeniser.tokens(" \t\r\n\u0000\u00a0\ud800")).isEmpty();
  }

  private String words(String text) {
    return String.join(" ", tokeniser.tokens(text).stream().map(Token::text).toList());
  }
}
