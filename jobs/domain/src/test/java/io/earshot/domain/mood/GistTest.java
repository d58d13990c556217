package io.earshot.domain.mood;

import static io.earshot.domain.Said.retracted;
import static io.earshot.domain.Said.scored;
import static io.earshot.domain.Wishes.speakingFor;
import static io.earshot.domain.Wishes.wishing;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.Intent;
import io.earshot.domain.reading.IntentReading;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.reading.SubjectLabel;
import io.earshot.domain.reading.SubjectReading;
import org.junit.jupiter.api.Test;

/** What a conversation is about, from what its messages are about. */
final class GistTest {

  @Test
  void aClearMessageTellsTheSubject() {
    assertThat(subject(after(said(1, SubjectLabel.DELIVERY, 6, null))))
        .isEqualTo(SubjectLabel.DELIVERY);
  }

  @Test
  void aMessageThatMayBeAboutAnythingTellsNone() {
    assertThat(after(said(1, SubjectLabel.DELIVERY, 0.8, null)).gist().subject()).isNull();
  }

  @Test
  void severalThatHintAtTheSameTellIt() {
    Tally tally =
        after(
            said(1, SubjectLabel.DELIVERY, 2, null),
            said(2, SubjectLabel.DELIVERY, 2, null),
            said(3, SubjectLabel.DELIVERY, 2, null));

    assertThat(subject(tally)).isEqualTo(SubjectLabel.DELIVERY);
  }

  @Test
  void whatIsSaidFirstWeighsMost() {
    Tally tally =
        after(said(1, SubjectLabel.REFUND, 6, null), said(2, SubjectLabel.DELIVERY, 6, null));

    assertThat(subject(tally)).isEqualTo(SubjectLabel.REFUND);
  }

  @Test
  void aSubjectThatIsTalkedOfAtLengthTakesThePlaceOfTheFirst() {
    Reckoning reckoning = Reckoning.EMPTY.with(mark(said(1, SubjectLabel.REFUND, 4, null)));
    for (int i = 2; i < 12; i++) {
      reckoning = reckoning.with(mark(said(i, SubjectLabel.DELIVERY, 4, null)));
    }

    assertThat(subject(reckoning.now())).isEqualTo(SubjectLabel.DELIVERY);
  }

  @Test
  void theFirstMessageWithAnIntentTellsWhatContactWasMadeFor() {
    Tally tally =
        after(
            said(1, SubjectLabel.OTHER, 0, null),
            said(2, SubjectLabel.OTHER, 0, Intent.ORDER_STATUS),
            said(3, SubjectLabel.OTHER, 0, Intent.TALK_TO_PERSON));

    assertThat(intent(tally)).isEqualTo(Intent.ORDER_STATUS);
  }

  @Test
  void anIntentThatComesUpLateIsNotWhatContactWasMadeFor() {
    Reckoning reckoning = Reckoning.EMPTY;
    for (int i = 1; i <= Gist.FIRST_CONTACT; i++) {
      reckoning = reckoning.with(mark(said(i, SubjectLabel.OTHER, 0, null)));
    }
    ScoredMessage late = said(20, SubjectLabel.OTHER, 0, Intent.REWARDS);

    assertThat(reckoning.with(mark(late)).now().gist().firstIntent()).isNull();
  }

  @Test
  void wordsTakenBackNoLongerTellAnything() {
    Reckoning reckoning =
        Reckoning.EMPTY
            .with(mark(said(1, SubjectLabel.FRAUD, 6, Intent.REPORT_FRAUD)))
            .with(mark(retracted("m-1", 2, 1)));

    assertThat(reckoning.now().gist()).isEqualTo(Gist.NONE);
  }

  @Test
  void whatTheHouseSaysTellsNothing() {
    ScoredMessage said =
        wishing(
            Intent.REWARDS,
            speakingFor(SubjectLabel.FRAUD, 6),
            scored(ParticipantRole.AGENT, "m-1", 1, 0));

    assertThat(after(said).gist()).isEqualTo(Gist.NONE);
  }

  @Test
  void anIntentKeepsItsConfidence() {
    ScoredMessage said = said(1, SubjectLabel.OTHER, 0, Intent.TALK_TO_PERSON);

    assertThat(after(said).gist().firstIntent())
        .satisfies(read -> assertThat(read.confidence()).isBetween(0.89, 0.91));
  }

  private static SubjectLabel subject(Tally tally) {
    SubjectReading read = tally.gist().subject();
    return read == null ? null : read.label();
  }

  private static Intent intent(Tally tally) {
    IntentReading read = tally.gist().firstIntent();
    return read == null ? null : read.label();
  }

  private static Tally after(ScoredMessage... said) {
    Reckoning reckoning = Reckoning.EMPTY;
    for (ScoredMessage message : said) {
      reckoning = reckoning.with(mark(message));
    }
    return reckoning.now();
  }

  private static MessageMark mark(ScoredMessage said) {
    return MessageMark.of(said);
  }

  /** A customer's message that speaks for a subject by so many nats. */
  private static ScoredMessage said(int n, SubjectLabel subject, double nats, Intent intent) {
    return wishing(
        intent, speakingFor(subject, nats), scored(ParticipantRole.CUSTOMER, "m-" + n, n, 0));
  }
}
