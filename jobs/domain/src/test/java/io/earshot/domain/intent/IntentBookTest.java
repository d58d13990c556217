package io.earshot.domain.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.earshot.domain.reading.Intent;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What customers are told who can help themselves. */
final class IntentBookTest {

  private static final IntentBook BOOK =
      new IntentBook(
          Map.of(
              Intent.ORDER_STATUS,
              new IntentEntry("Where an order is", true, Map.of("en", "here", "es", "aqui")),
              Intent.REPORT_FRAUD,
              new IntentEntry("Fraud", false, Map.of())),
          "en");

  @Test
  void aSimpleWishIsAnsweredInTheCustomersLanguage() {
    assertThat(BOOK.isSimple(Intent.ORDER_STATUS)).isTrue();
    assertThat(BOOK.selfService(Intent.ORDER_STATUS, "es")).isEqualTo("aqui");
  }

  @Test
  void oneWhoseLanguageIsNotKnownIsAnsweredInThatOfTheHouse() {
    assertThat(BOOK.selfService(Intent.ORDER_STATUS, null)).isEqualTo("here");
  }

  @Test
  void nobodyIsAnsweredInALanguageThatHeDoesNotSpeak() {
    assertThat(BOOK.selfService(Intent.ORDER_STATUS, "fr")).isNull();
  }

  @Test
  void whatIsNotSimpleIsForAPerson() {
    assertThat(BOOK.isSimple(Intent.REPORT_FRAUD)).isFalse();
    assertThat(BOOK.selfService(Intent.REPORT_FRAUD, "en")).isNull();
    assertThat(BOOK.selfService(Intent.FILE_CLAIM, "en")).isNull();
  }

  @Test
  void aTextThatNobodyWouldBeToldIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IntentEntry("Fraud", false, Map.of("en", "never told")))
        .withMessage("selfService needs simple: true");
  }

  @Test
  void anIntentThatIsNotListedIsNamedAllTheSame() {
    assertThat(BOOK.inWords(Intent.ORDER_STATUS)).isEqualTo("Where an order is");
    assertThat(BOOK.inWords(Intent.FILE_CLAIM)).isEqualTo("file claim");
  }
}
