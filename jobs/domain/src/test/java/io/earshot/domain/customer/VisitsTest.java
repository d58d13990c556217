package io.earshot.domain.customer;

import static io.earshot.domain.customer.Remembered.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VisitsTest {

  @Test
  void noVisitOfThirtyDaysIsLostFromTheCountsHoweverManyThereAre() {
    Visits visits = Visits.NONE;
    for (int i = 0; i < 1_000; i++) {
      visits = visits.with(visit(i, i / 40.0));
    }

    assertThat(visits.kept()).hasSize(Visits.MAX_KEPT);
    assertThat(visits.days()).hasSizeLessThanOrEqualTo(31);
    assertThat(visits.between(day(-10), day(30))).isEqualTo(1_000);
    assertThat(visits.between(day(24.975 - 7), day(24.975))).isBetween(280, 320);
  }

  @Test
  void whatIsOlderThanThirtyDaysIsForgotten() {
    Visits visits = Visits.NONE;
    for (int i = 0; i < 1_000; i++) {
      visits = visits.with(visit(i, i / 40.0));
    }

    visits = visits.with(visit(1_000, 100));

    assertThat(visits).isEqualTo(new Visits(List.of(visit(1_000, 100)), List.of()));
  }

  @Test
  void whatIsKeptDoesNotDependOnTheOrder() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<Visit> all = new ArrayList<>();
      int number = random.nextInt(150);
      for (int i = 0; i < number; i++) {
        all.add(visit(i, random.nextInt(60 * 24) / 24.0));
      }
      Visits right = all(all);
      Collections.shuffle(all, random);
      assertThat(all(all)).as("seed %d", seed).isEqualTo(right);
    }
  }

  @Test
  void aVisitToldTwiceCountsOnceAndItsChannelIsKnownIfItWasOnceSaid() {
    Visit chat = new Visit(new ConversationId("c"), Channel.CHAT, day(0));
    Visit unknown = new Visit(new ConversationId("c"), Channel.UNKNOWN, day(0));

    assertThat(Visits.NONE.with(unknown).with(chat).kept()).containsExactly(chat);
    assertThat(Visits.NONE.with(chat).with(unknown).kept()).containsExactly(chat);
  }

  private static Visits all(List<Visit> all) {
    Visits visits = Visits.NONE;
    for (Visit visit : all) {
      visits = visits.with(visit);
    }
    return visits;
  }

  private static Visit visit(int number, double day) {
    return new Visit(new ConversationId("c-" + number), Channel.CHAT, day(day));
  }
}
