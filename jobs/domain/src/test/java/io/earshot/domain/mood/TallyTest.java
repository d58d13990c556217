package io.earshot.domain.mood;

import static io.earshot.domain.Said.at;
import static io.earshot.domain.Said.goodbye;
import static io.earshot.domain.Said.mark;
import static io.earshot.domain.Said.retracted;
import static io.earshot.domain.Said.scored;
import static io.earshot.domain.Said.tracing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.reading.Traces;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TallyTest {

  private static final Offset<Double> CLOSE = within(1e-6);
  private static final Offset<Double> ABOUT = within(0.02);

  @Test
  void nothingSaidIsNoMood() {
    assertThat(Tally.EMPTY.hasMood()).isFalse();
    assertThat(Tally.EMPTY.mood()).isZero();
    assertThat(Tally.EMPTY.trend()).isEqualTo(MoodTrend.STEADY);
  }

  @Test
  void laterMessagesWeighMore() {
    Tally tally = customerSaid(-0.5, 0.5);

    double older = Math.pow(2, -1 / 3.0);
    assertThat(tally.mood()).isCloseTo((0.5 - 0.5 * older) / (1 + older), CLOSE);
  }

  @Test
  void threeMessagesLaterAMessageWeighsHalf() {
    Tally tally = customerSaid(1, 0, 0, 0);

    double weights = Math.pow(2, -1) + Math.pow(2, -2 / 3.0) + Math.pow(2, -1 / 3.0) + 1;
    assertThat(tally.mood()).isCloseTo(0.5 / weights, CLOSE);
  }

  @Test
  void aGoodbyeDoesNotMendABadCall() {
    Tally bad = customerSaid(-0.9, -0.9, -0.9);

    Tally after = bad.plus(mark(goodbye("m-9", 9, 0.9)));

    assertThat(after.mood()).isLessThan(-0.8);
    assertThat(after.negativeStreak()).isEqualTo(3);
    assertThat(bad.plus(mark(said(9, 0.9))).mood()).isGreaterThan(-0.5);
  }

  @Test
  void aStreakCountsNegativeMessagesInARow() {
    assertThat(customerSaid(-0.5, -0.6).negativeStreak()).isEqualTo(2);
    assertThat(customerSaid(-0.5, 0, -0.6).negativeStreak()).isOne();
    assertThat(customerSaid(-0.5, 0.5).negativeStreak()).isZero();
  }

  @Test
  void theWorstMoodIsKept() {
    Tally tally = customerSaid(0.5, -1, 0.9, 0.9, 0.9);

    assertThat(tally.worst()).isCloseTo(customerSaid(0.5, -1).mood(), CLOSE);
    assertThat(customerSaid(0.8, 0.9).worst()).isCloseTo(0.8, CLOSE);
  }

  @Test
  void theTrendTellsWhereTheMoodIsHeading() {
    assertThat(customerSaid(0.6, 0.6, -0.6, -0.8).trend()).isEqualTo(MoodTrend.FALLING);
    assertThat(customerSaid(-0.8, -0.6, 0.6, 0.8).trend()).isEqualTo(MoodTrend.RISING);
    assertThat(customerSaid(-0.5, -0.5, -0.5).trend()).isEqualTo(MoodTrend.STEADY);
  }

  @Test
  void anAgentsFeelingsAreNotTheCustomersMood() {
    Tally tally = customerSaid(-0.5).plus(mark(agentSaid(2, 0.9)));

    assertThat(tally.mood()).isCloseTo(-0.5, CLOSE);
    assertThat(tally.agentMessages()).isOne();
  }

  @Test
  void theWaitBeginsWithTheOldestUnansweredMessage() {
    Tally waiting = customerSaid(0, 0);

    assertThat(waiting.waitingSince()).isEqualTo(at(0));
    Tally answered = waiting.plus(mark(agentSaid(40, 0)));
    assertThat(answered.waitingSince()).isNull();
    assertThat(answered.longestWaitMillis()).isEqualTo(40_000);
  }

  @Test
  void aGoodbyeWaitsForNoAnswer() {
    assertThat(Tally.EMPTY.plus(mark(goodbye("m-1", 1, 0.5))).waitingSince()).isNull();
  }

  @Test
  void aBotDoesNotAnswerAWaitingCustomer() {
    Tally tally = customerSaid(0).plus(mark(scored(ParticipantRole.BOT, "m-9", 5, 0)));

    assertThat(tally.waitingSince()).isEqualTo(at(0));
  }

  @Test
  void aRetractedMessageCountsForNothing() {
    assertThat(Tally.EMPTY.plus(mark(retracted("m-1", 2, 1)))).isEqualTo(Tally.EMPTY);
  }

  @Test
  void signalsAreCountedAndDatedByCustomerMessages() {
    Tally tally =
        Tally.EMPTY
            .plus(mark(said(1, 0)))
            .plus(mark(said(2, 0, Signal.LEGAL_THREAT)))
            .plus(mark(said(3, 0)))
            .plus(mark(said(4, 0, Signal.LEGAL_THREAT, Signal.VULNERABLE)));

    assertThat(tally.signals().get(Signal.LEGAL_THREAT).count()).isEqualTo(2);
    assertThat(tally.signals().get(Signal.LEGAL_THREAT).lastAtMessage()).isEqualTo(4);
    assertThat(tally.count(Signal.VULNERABLE)).isOne();
    assertThat(tally.count(Signal.ABUSIVE_LANGUAGE)).isZero();
  }

  private static Tally customerSaid(double... scores) {
    Tally tally = Tally.EMPTY;
    for (int i = 0; i < scores.length; i++) {
      tally = tally.plus(mark(said(i, scores[i])));
    }
    return tally;
  }

  @Test
  void aSignalThatWasNotDetectedShowsButIsNotCounted() {
    long traces = Traces.of(Signal.VULNERABLE, 0.16);
    Tally tally =
        Tally.EMPTY
            .plus(mark(tracing(traces, said(1, 0, Signal.LEGAL_THREAT))))
            .plus(mark(said(2, 0)));

    assertThat(tally.lately(Signal.VULNERABLE)).isCloseTo(0.4 * Math.pow(2, -1 / 3.0), ABOUT);
    assertThat(tally.count(Signal.VULNERABLE)).isZero();
    assertThat(tally.detected()).containsExactly(Signal.LEGAL_THREAT);
  }

  @Test
  void aDetectedSignalShowsAsStronglyAsItWasDetected() {
    long traces = Traces.of(Signal.LEGAL_THREAT, 0.1);
    Tally tally = Tally.EMPTY.plus(mark(tracing(traces, said(1, 0, Signal.LEGAL_THREAT))));

    assertThat(tally.lately(Signal.LEGAL_THREAT)).isCloseTo(Math.sqrt(0.9), ABOUT);
  }

  private static ScoredMessage said(double at, double score, Signal... signals) {
    return scored(ParticipantRole.CUSTOMER, "m-" + at, at, score, signals);
  }

  private static ScoredMessage agentSaid(double at, double score) {
    return scored(ParticipantRole.AGENT, "a-" + at, at, score);
  }
}
