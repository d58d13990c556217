package io.earshot.language.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.ContextTurn;
import io.earshot.domain.reading.ReaderKind;
import io.earshot.domain.reading.UnreadMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DoubtOrRiskTest {

  private static final String SURELY_NEUTRAL = "0.1 0.8 0.1";
  private static final String SURELY_NEGATIVE = "0.9 0.1 0.0";

  private final WrittenReader linear = new WrittenReader(ReaderKind.LINEAR);
  private final DoubtOrRisk choice = new DoubtOrRisk(linear, 0.2, 0.5);

  @Test
  void whatTheLinearReaderIsSureOfStaysWithIt() {
    assertThat(deserves(ParticipantRole.CUSTOMER, SURELY_NEUTRAL)).isFalse();
    assertThat(deserves(ParticipantRole.AGENT, SURELY_NEGATIVE)).isFalse();
  }

  @Test
  void aMessageWhoseTwoLikeliestSentimentsAreCloserThanTheMarginIsInDoubt() {
    assertThat(deserves(ParticipantRole.AGENT, "0.10 0.54 0.36")).isTrue();
    assertThat(deserves(ParticipantRole.AGENT, "0.36 0.10 0.54")).isTrue();
    assertThat(deserves(ParticipantRole.AGENT, "0.54 0.36 0.10")).isTrue();
    assertThat(deserves(ParticipantRole.AGENT, "0.09 0.56 0.35")).isFalse();
  }

  @Test
  void aCustomerWhoGivesASignalIsAtRisk() {
    assertThat(deserves(ParticipantRole.CUSTOMER, SURELY_NEUTRAL + " !")).isTrue();
    assertThat(deserves(ParticipantRole.AGENT, SURELY_NEUTRAL + " !")).isFalse();
  }

  @Test
  void aSignalOfTheCustomerAmongTheTurnsBeforeStillPutsHimAtRisk() {
    ContextTurn threat = turn(ParticipantRole.CUSTOMER, SURELY_NEUTRAL + " !");
    ContextTurn agents = turn(ParticipantRole.AGENT, SURELY_NEUTRAL + " !");

    assertThat(deserves(ParticipantRole.CUSTOMER, SURELY_NEUTRAL, threat)).isTrue();
    assertThat(deserves(ParticipantRole.CUSTOMER, SURELY_NEUTRAL, agents)).isFalse();
    assertThat(deserves(ParticipantRole.AGENT, SURELY_NEUTRAL, threat)).isFalse();
  }

  @Test
  void aCustomerWhoseTurnsTogetherLookNegativeIsAtRisk() {
    ContextTurn bad = turn(ParticipantRole.CUSTOMER, SURELY_NEGATIVE);
    ContextTurn good = turn(ParticipantRole.CUSTOMER, "0.0 0.1 0.9");

    assertThat(deserves(ParticipantRole.CUSTOMER, SURELY_NEGATIVE)).isTrue();
    assertThat(deserves(ParticipantRole.CUSTOMER, SURELY_NEUTRAL, bad)).isTrue();
    assertThat(deserves(ParticipantRole.CUSTOMER, SURELY_NEUTRAL, good, bad)).isFalse();
    assertThat(deserves(ParticipantRole.CUSTOMER, SURELY_NEGATIVE, good)).isFalse();
  }

  @Test
  void aTurnBeforeThatCannotBeReadSaysNothing() {
    ContextTurn foreign = turn(ParticipantRole.CUSTOMER, "?");

    assertThat(deserves(ParticipantRole.CUSTOMER, SURELY_NEGATIVE, foreign)).isTrue();
    assertThat(deserves(ParticipantRole.CUSTOMER, SURELY_NEUTRAL, foreign)).isFalse();
  }

  @Test
  void whatTheLinearReaderAbstainsFromAndWhatHasNoTextDeservesNoEncoder() {
    UnreadMessage empty = message(ParticipantRole.CUSTOMER, " ");

    assertThat(deserves(ParticipantRole.CUSTOMER, "?")).isFalse();
    assertThat(
            choice.deserves(empty, linear.read(message(ParticipantRole.CUSTOMER, "0.4 0.3 0.3"))))
        .isFalse();
  }

  private boolean deserves(ParticipantRole role, String text, ContextTurn... before) {
    UnreadMessage message = message(role, text, before);
    return choice.deserves(message, linear.read(message));
  }

  private static UnreadMessage message(ParticipantRole role, String text, ContextTurn... before) {
    return new UnreadMessage(text, role, Channel.CHAT, List.of(before), "en");
  }

  private static ContextTurn turn(ParticipantRole role, String text) {
    return ContextTurn.of(role, text);
  }
}
