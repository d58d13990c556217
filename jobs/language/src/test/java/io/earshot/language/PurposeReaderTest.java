package io.earshot.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.Intent;
import io.earshot.domain.reading.Leanings;
import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.SubjectLabel;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.model.ModelStore;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped models make of what customers want. */
class PurposeReaderTest {

  private static final ModelStore STORE = ModelStore.inJar();
  private static final MessageReader READER = LinearReader.load(STORE, "en");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "where is my parcel | ORDER_STATUS",
        "hi i want to cancel my subscription | CANCEL_SERVICE",
        "my card was stolen yesterday | CARD_LOST",
        "someone has taken 200 pounds from my account, that wasn't me | REPORT_FRAUD",
        "i need to change my address | CHANGE_DETAILS",
        "what time do you close today | OPENING_HOURS",
        "can i speak to a person | TALK_TO_PERSON",
        "you charged me twice | DISPUTE_CHARGE"
      })
  void aPlainWishIsRead(String text, Intent intent) {
    assertThat(read(text).intent()).isNotNull().extracting(read -> read.label()).isEqualTo(intent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "yes please", "", "zzxq wmbl", "ok thank you, bye"})
  void whatAsksForNothingHasNoIntent(String text) {
    assertThat(read(text).intent()).isNull();
    assertThat(read(text).subject()).isNull();
  }

  @Test
  void aPlainMessageIsAboutSomething() {
    Reading read = read("where is my parcel");

    assertThat(read.subject().label()).isEqualTo(SubjectLabel.DELIVERY);
    assertThat(read.subject().confidence()).isBetween(0.4, 1.0);
    assertThat(Leanings.below(read.leanings(), SubjectLabel.DELIVERY)).isZero();
    assertThat(Leanings.below(read.leanings(), SubjectLabel.FRAUD)).isGreaterThan(1);
  }

  @Test
  void onlyCustomersWantSomething() {
    assertThat(wants(said(ParticipantRole.AGENT, "en"))).isFalse();
    assertThat(wants(said(ParticipantRole.CUSTOMER, "en"))).isTrue();
  }

  @Test
  void whereThereIsNoModelNothingIsToldOfWishes() {
    MessageReader spanish = LinearReader.load(STORE, "es");

    assertThat(wants(spanish.read(message(ParticipantRole.CUSTOMER, "es")))).isFalse();
  }

  @Test
  void theEncoderTellsTheSame() {
    UnreadMessage message = message(ParticipantRole.CUSTOMER, "en");
    try (MessageReader encoder = ReaderName.ENCODER.open(STORE)) {
      Reading read = encoder.read(message);

      assertThat(read.intent()).isEqualTo(READER.read(message).intent()).isNotNull();
      assertThat(read.leanings()).isEqualTo(READER.read(message).leanings());
    }
  }

  private static boolean wants(Reading read) {
    return read.subject() != null || read.intent() != null || read.leanings() != Leanings.NONE;
  }

  private static Reading said(ParticipantRole role, String language) {
    return READER.read(message(role, language));
  }

  private static UnreadMessage message(ParticipantRole role, String language) {
    return new UnreadMessage("where is my parcel", role, Channel.CHAT, List.of(), language);
  }

  private static Reading read(String text) {
    return READER.read(TestMessages.customer(text));
  }
}
