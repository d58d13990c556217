package io.earshot.domain.language;

import static io.earshot.domain.event.ParticipantRole.AGENT;
import static io.earshot.domain.event.ParticipantRole.BOT;
import static io.earshot.domain.event.ParticipantRole.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.LanguageReading;
import org.junit.jupiter.api.Test;

class LanguageJudgeTest {

  private final WordGuesser guesser = new WordGuesser();
  private final LanguageJudge judge = new LanguageJudge(guesser);
  private LanguagesHeard heard = LanguagesHeard.NONE;
  private String tag;

  @Test
  void nothingSaidAndNoTagIsNoLanguage() {
    assertThat(judge.language(heard, CUSTOMER, null)).isNull();
    says(CUSTOMER, "123 !");
    assertThat(judge.language(heard, CUSTOMER, null)).isNull();
  }

  @Test
  void evidenceAddsUpOverMessagesUntilItIsCertain() {
    says(CUSTOMER, "hola");
    double first = language(CUSTOMER).confidence();
    says(CUSTOMER, "donde esta mi pedido");

    assertThat(language(CUSTOMER).code()).isEqualTo("es");
    assertThat(language(CUSTOMER).confidence()).isGreaterThan(first).isGreaterThan(0.99);
    assertThat(heard.ofCustomer().certain()).isEqualTo("es");
  }

  @Test
  void onceCertainNothingIsWeighedAnyMore() {
    says(CUSTOMER, "donde esta mi pedido por favor");
    guesser.weighed = 0;

    says(CUSTOMER, "mi pedido");
    says(CUSTOMER, "ok");

    assertThat(guesser.weighed).isZero();
  }

  @Test
  void aShortMessageDoesNotChangeWhatIsCertain() {
    says(CUSTOMER, "donde esta mi pedido por favor");

    says(CUSTOMER, "hello");

    assertThat(language(CUSTOMER).code()).isEqualTo("es");
  }

  @Test
  void aCustomerWhoGoesOnInAnotherLanguageIsFollowed() {
    says(CUSTOMER, "donde esta mi pedido por favor");
    for (int i = 0; i < 50; i++) {
      says(CUSTOMER, "hola donde esta mi pedido");
    }

    says(CUSTOMER, "hello where is my order please");

    assertThat(language(CUSTOMER).code()).isEqualTo("en");
  }

  @Test
  void aLanguageThatIsNotConfiguredIsNamedIfItIsKnown() {
    says(CUSTOMER, "ciao dove il mio ordine");

    assertThat(language(CUSTOMER).code()).isEqualTo("it");
  }

  @Test
  void eachSideHasItsOwnLanguageButLeansOnTheOther() {
    says(CUSTOMER, "donde esta mi pedido por favor");
    assertThat(language(AGENT).code()).isEqualTo("es");

    says(AGENT, "hello where is my order please");

    assertThat(language(AGENT).code()).isEqualTo("en");
    assertThat(language(CUSTOMER).code()).isEqualTo("es");
  }

  @Test
  void aTagIsBelievedUntilWordsSayOtherwise() {
    tag = "es";
    assertThat(language(CUSTOMER).code()).isEqualTo("es");
    says(CUSTOMER, "hello");
    assertThat(language(CUSTOMER).code()).isEqualTo("es");

    says(CUSTOMER, "where is my order please");

    assertThat(language(CUSTOMER).code()).isEqualTo("en");
  }

  @Test
  void aTagOfALanguageThatIsNotConfiguredIsItsName() {
    tag = "nl";

    assertThat(language(CUSTOMER).code()).isEqualTo("nl");
  }

  @Test
  void botsAreNotHeard() {
    says(BOT, "hello where is my order please");

    assertThat(heard).isEqualTo(LanguagesHeard.NONE);
  }

  @Test
  void withoutAGuesserOnlyTheTagCounts() {
    LanguageJudge trusting = new LanguageJudge(LanguageGuesser.NONE);

    assertThat(trusting.hear(heard, CUSTOMER, "hola", "en")).isEqualTo(LanguagesHeard.NONE);
    assertThat(trusting.language(heard, CUSTOMER, "en")).isEqualTo(new LanguageReading("en", 1));
    assertThat(trusting.language(heard, CUSTOMER, null)).isNull();
  }

  private void says(ParticipantRole role, String text) {
    heard = judge.hear(heard, role, text, tag);
  }

  private LanguageReading language(ParticipantRole role) {
    return judge.language(heard, role, tag);
  }
}
