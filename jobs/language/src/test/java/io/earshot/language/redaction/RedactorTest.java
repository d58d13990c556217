package io.earshot.language.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.ContextTurn;
import io.earshot.domain.reading.MaskedText;
import io.earshot.domain.reading.Redaction;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

  private static final Redactor REDACTOR = new Redactor(RedactionFile.shipped());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pay with 4111 1111 1111 1111 please | pay with [CARD] please
          4111-1111-1111-1111 | [CARD]
          4111\u200b1111\u00a01111 1111 | [CARD]
          ４１１１１１１１１１１１１１１１ | [CARD]
          it's four one one one um one one one one one one one one one one one one | it's [CARD]
          forty one eleven eleven eleven eleven eleven eleven eleven | [CARD]
          five triple five five five five five five five five five four double four four | [CARD]
          cuatro uno uno uno, uno uno uno uno, uno uno uno uno, uno uno uno uno | [CARD]
          mail j.doe+x@example.co.uk today | mail [EMAIL] today
          it's j dot doe eighty eight at example dot com | it's [EMAIL]
          jota perez arroba example punto com | jota [EMAIL]
          GB29 NWBK 6016 1331 9268 19 | [IBAN]
          de 89 370 400 440 532 013 000 | [IBAN]
          ring me on 07700 900123 | ring me on [PHONE]
          oh seven seven double oh nine double oh one two three | [PHONE]
          +49 30 901820 | +[PHONE]
          my ssn is 078-05-1120 | my ssn is [NATIONAL_ID]
          DNI 12345678Z | DNI [NATIONAL_ID]
          i was born on 3 May 1961 | i was born on [BIRTH_DATE]
          my order is 118442 | my order is [ORDER]
          https://example.com/pay?card=4111111111111111 | https://example.com/pay?card=[CARD]
          it was ZKC82U for both, LK19 ABC outside | it was [NUMBER] for both, [NUMBER] outside
          account number six oh four four | account number [ACCOUNT]
          my pin is 2093 | my pin is [PIN]
          password: hunter2 | password: [PASSWORD]
          my name is Ada Brookfield and i wait | my name is [NAME] and i wait
          ich heiße Jutta Sommer | ich heiße [NAME]
          I live at 12 Elm Road, flat 3 | I live at [ADDRESS]
          """)
  void identifiersAreMaskedByTheirKind(String text, String masked) {
    assertThat(REDACTOR.redact(text).text()).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "i paid 1,250.00 on 14.08.2026 at 10:30",
        "two thousand one hundred and eighty pounds",
        "it took 45 minutes and 3 calls since 2019",
        "is QV3782 on time, or the 6533 ORD to DCA",
        "winds of 513mph, a 1080p screen, the 747 and 777 JFK-LHR",
        "see https://example.com/5B2agFd8c4 and https://t.example/2Z3Jv73IlW",
        "my name is on the list",
        "this is ridiculous and i'm furious",
        "see you at the office dot matrix",
        "open 8-10, 12-14 and 16-18",
        "flight six oh two, seat 14C",
        "one or two of them, three at most",
        "my password is wrong",
      })
  void whatIdentifiesNobodyStays(String text) {
    assertThat(REDACTOR.redact(text).text()).isEqualTo(text);
  }

  @Test
  void offsetsAreThoseOfTheMasksInTheMaskedText() {
    MaskedText masked = REDACTOR.redact("card 4111111111111111, mail a@example.com 👍");

    assertThat(masked.text()).isEqualTo("card [CARD], mail [EMAIL] 👍");
    assertThat(masked.redactions())
        .containsExactly(new Redaction("CARD", 5, 11), new Redaction("EMAIL", 18, 25));
  }

  @Test
  void aTextThatIsMaskedStaysAsItIs() {
    MaskedText once = REDACTOR.redact("it's 4111 1111 1111 1111 and my name is Ada Brookfield");

    assertThat(REDACTOR.redact(once.text()).text()).isEqualTo(once.text());
  }

  @Test
  void theRestOfANumberIsMaskedWhereTheTurnBeforeEndedInOne() {
    List<ContextTurn> before =
        List.of(
            new ContextTurn(ParticipantRole.CUSTOMER, "it's [NUMBER]"),
            new ContextTurn(ParticipantRole.AGENT, "mhm"));

    MaskedText rest = REDACTOR.redact("then one two three that's it");
    assertThat(REDACTOR.redact(rest, ParticipantRole.CUSTOMER, before).text())
        .isEqualTo("then [NUMBER] that's it");
    assertThat(REDACTOR.redact(rest, ParticipantRole.AGENT, before).text())
        .isEqualTo("then one two three that's it");
  }

  @Test
  void whatWasAskedForIsMaskedAsThat() {
    List<ContextTurn> before =
        List.of(new ContextTurn(ParticipantRole.AGENT, "can i take your name and date of birth"));

    MaskedText answer = REDACTOR.redact("brookfield four nine sixty six");
    assertThat(REDACTOR.redact(answer, ParticipantRole.CUSTOMER, before).text())
        .isEqualTo("[NAME] [BIRTH_DATE]");
  }

  @Test
  void masksThatWereThereKeepTheirPlaceWhenOneComesBeforeThem() {
    MaskedText first = REDACTOR.redact("brookfield, a@example.com");
    List<ContextTurn> before =
        List.of(new ContextTurn(ParticipantRole.AGENT, "your surname and email please"));

    MaskedText both = REDACTOR.redact(first, ParticipantRole.CUSTOMER, before);

    assertThat(both.text()).isEqualTo("[NAME], [EMAIL]");
    assertThat(both.redactions())
        .containsExactly(new Redaction("NAME", 0, 6), new Redaction("EMAIL", 8, 15));
  }
}
