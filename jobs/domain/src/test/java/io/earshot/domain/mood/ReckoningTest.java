package io.earshot.domain.mood;

import static io.earshot.domain.Said.edited;
import static io.earshot.domain.Said.goodbye;
import static io.earshot.domain.Said.mark;
import static io.earshot.domain.Said.retracted;
import static io.earshot.domain.Said.scored;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.Signal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReckoningTest {

  @Test
  void anyOrderOfArrivalLeadsToTheSameTally() {
    for (int seed = 0; seed < 200; seed++) {
      Random chance = new Random(seed);
      List<MessageMark> right = someMarks(chance, 2 + chance.nextInt(Reckoning.WINDOW - 1));
      List<MessageMark> arrived = new ArrayList<>(right);
      Collections.shuffle(arrived, chance);

      assertThat(reckoned(arrived)).as("seed %d", seed).isEqualTo(reckoned(right));
    }
  }

  @Test
  void aRevisionStandsAsIfItHadComeFirst() {
    for (int seed = 0; seed < 200; seed++) {
      Random chance = new Random(seed);
      List<MessageMark> right = someMarks(chance, 20);
      int edited = chance.nextInt(right.size());
      MessageMark now = mark(edited("m-" + edited, 2, chance.nextInt(2000) + 0.5, -0.9));

      Reckoning corrected = reckoned(right).with(now);

      List<MessageMark> fromTheStart = new ArrayList<>(right);
      fromTheStart.set(edited, now);
      fromTheStart.sort((a, b) -> a.sentAt().compareTo(b.sentAt()));
      assertThat(corrected).as("seed %d", seed).isEqualTo(reckoned(fromTheStart));
    }
  }

  @Test
  void anOlderRevisionChangesNothing() {
    Reckoning reckoning = Reckoning.EMPTY.with(mark(edited("m-1", 3, 1, -0.5)));

    assertThat(reckoning.with(mark(edited("m-1", 2, 1, 0.9)))).isEqualTo(reckoning);
    assertThat(reckoning.with(mark(edited("m-1", 3, 1, 0.9)))).isEqualTo(reckoning);
  }

  @Test
  void aRetractedMessageLeavesAsIfItHadNeverBeen() {
    MessageMark first = customer(1, -0.2);

    Reckoning reckoning =
        Reckoning.EMPTY.with(first).with(customer(2, -0.9)).with(mark(retracted("m-2.0", 2, 2)));

    assertThat(reckoning.now()).isEqualTo(Reckoning.EMPTY.with(first).now());
  }

  @Test
  void messagesThatLeaveTheWindowStayInTheTally() {
    List<MessageMark> marks = someMarks(new Random(7), Reckoning.WINDOW * 3);

    Reckoning reckoning = reckoned(marks);

    Tally all = Tally.EMPTY;
    for (MessageMark mark : marks) {
      all = all.plus(mark);
    }
    assertThat(reckoning.marks()).hasSize(Reckoning.WINDOW);
    assertThat(reckoning.now()).isEqualTo(all);
    assertThat(reckoning.late()).isZero();
  }

  @Test
  void aMessageFromBeforeTheWindowIsCountedAndStays() {
    Reckoning full = fullWindow();

    Reckoning after = full.with(customer(-5, -1));
    Reckoning later = after.with(customer(50.5, 0));

    assertThat(after.late()).isOne();
    assertThat(after.now().customerMessages()).isEqualTo(full.now().customerMessages() + 1);
    assertThat(later.now().customerMessages()).isEqualTo(full.now().customerMessages() + 2);
  }

  @Test
  void aMessageFromBeforeTheWindowStartsNoWaitThatWasAnsweredSince() {
    Reckoning answered = fullWindow().with(mark(scored(ParticipantRole.AGENT, "a-1", 1000, 0)));

    Reckoning after = answered.with(customer(-5, -1));

    assertThat(after.now().waitingSince()).isNull();
  }

  @Test
  void anEditOfAMessageThatHasLeftTheWindowIsNotCountedTwice() {
    Reckoning full = fullWindow().with(customer(1000, 0));

    Reckoning after = full.with(mark(edited("m-0.0", 2, 1001, -1)));

    assertThat(after.now()).isEqualTo(full.now());
    assertThat(after.late()).isOne();
  }

  @Test
  void quartersAreThoseOfContactLens() {
    Reckoning reckoning =
        reckoned(
            customer(0, -0.9),
            customer(1, 0),
            customer(3, 0.9),
            customer(5, 0.9),
            customer(9, 0.9));

    assertThat(reckoning.contactLens().quarters()).isEqualTo(new Quarters(-2.5, 5.0, 5.0, 5.0));
    assertThat(reckoning.contactLens().overall()).isEqualTo(3.125);
  }

  @Test
  void quartersThatBalanceScoreNothing() {
    Reckoning reckoning =
        reckoned(customer(0, 0), customer(3, -0.9), customer(5, 0), customer(9, 0.9));

    assertThat(reckoning.contactLens().quarters()).isEqualTo(new Quarters(0.0, -5.0, 0.0, 5.0));
    assertThat(reckoning.contactLens().overall()).isZero();
  }

  @Test
  void aQuarterWithoutACustomerMessageHasNoScore() {
    Reckoning reckoning =
        reckoned(customer(0, 0.9), mark(scored(ParticipantRole.AGENT, "a-1", 9, 0)));

    assertThat(reckoning.contactLens().quarters()).isEqualTo(new Quarters(5.0, null, null, null));
    assertThat(Reckoning.EMPTY.contactLens()).isNull();
  }

  private static Reckoning fullWindow() {
    Reckoning reckoning = Reckoning.EMPTY;
    for (int i = 0; i < Reckoning.WINDOW; i++) {
      reckoning = reckoning.with(customer(i, 0.2));
    }
    return reckoning;
  }

  private static Reckoning reckoned(MessageMark... marks) {
    return reckoned(List.of(marks));
  }

  private static Reckoning reckoned(List<MessageMark> marks) {
    Reckoning reckoning = Reckoning.EMPTY;
    for (MessageMark mark : marks) {
      reckoning = reckoning.with(mark);
    }
    return reckoning;
  }

  /** A second or more apart, in the order they were sent. */
  private static List<MessageMark> someMarks(Random chance, int count) {
    List<MessageMark> marks = new ArrayList<>();
    double at = 0;
    for (int i = 0; i < count; i++) {
      at += 1 + chance.nextInt(100);
      String id = "m-" + i;
      double score = chance.nextDouble() * 2 - 1;
      marks.add(
          mark(
              switch (chance.nextInt(5)) {
                case 0 -> goodbye(id, at, score);
                case 1 -> scored(ParticipantRole.AGENT, id, at, 0, Signal.APOLOGY);
                case 2 -> scored(ParticipantRole.CUSTOMER, id, at, score, Signal.LEGAL_THREAT);
                default -> scored(ParticipantRole.CUSTOMER, id, at, score);
              }));
    }
    return marks;
  }

  private static MessageMark customer(double at, double score) {
    return mark(scored(ParticipantRole.CUSTOMER, "m-" + at, at, score));
  }
}
