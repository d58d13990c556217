package io.earshot.pipeline.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.arrangement.ArrangedMessage;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.Message;
import io.earshot.domain.reading.Redaction;
import io.earshot.pipeline.given.Scored;
import io.earshot.pipeline.given.Script;
import io.earshot.pipeline.settings.SettingsFiles;
import io.earshot.pipeline.stream.ArrangedEvent;
import io.earshot.pipeline.stream.DecodedEvent;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ArrangeMessagesTest {

  private static final Script CALL = Script.call("c1");

  private Harness<DecodedEvent, ArrangedEvent> arrange;

  @BeforeEach
  void begin() throws Exception {
    arrange =
        Harness.of(
            () -> new ArrangeMessages(SettingsFiles.defaults()), DecodedEvent::conversationKey);
  }

  @AfterEach
  void end() throws Exception {
    arrange.close();
  }

  @Test
  void handsEachMessageOnAtOnceAndOnceWithTheTurnsBeforeIt() throws Exception {
    Message question = CALL.customer(5, "Where is my order?");
    Message answer = CALL.agent(9, "On its way");

    takes(CALL.startedBy("anna"), question, question, answer);

    assertThat(messages()).extracting(ArrangedMessage::message).containsExactly(question, answer);
    assertThat(messages().get(1).before()).extracting("text").containsExactly(question.text());
  }

  @Test
  void knowsARepeatedMessageAfterARestart() throws Exception {
    Message question = CALL.customer(5, "Where is my order?");
    takes(CALL.startedBy("anna"), question);

    arrange.restarts();
    takes(question);

    assertThat(arrange.output()).isEmpty();
  }

  @Test
  void remembersAfterARestartInWhichLanguageTheCustomerSpeaks() throws Exception {
    takes(
        CALL.startedBy("anna"),
        CALL.customer(5, "perché il mio ordine non è ancora arrivato, sono due settimane"));
    assertThat(messages().get(0).unread().language()).isEqualTo("it");

    arrange.restarts();
    takes(CALL.customer(9, "ok"));

    assertThat(messages().get(0).unread().language()).isEqualTo("it");
    assertThat(messages().get(0).language().confidence()).isGreaterThan(0.99);
  }

  @Test
  void aPartialThatNothingFollowsBecomesFinalEvenAfterARestart() throws Exception {
    Message partial = CALL.partial(5, "Where is my");
    takes(CALL.startedBy("anna"), partial);
    assertThat(messages()).isEmpty();

    arrange.restarts();
    arrange.timeReaches(CALL.second(14));
    assertThat(messages()).isEmpty();
    arrange.timeReaches(CALL.second(15));

    assertThat(messages()).extracting(ArrangedMessage::message).containsExactly(partial.asFinal());
  }

  @Test
  void aConversationOfASourceThatLagsByDaysIsNotForgottenBetweenTwoMessages() throws Exception {
    arrange.timeReaches(CALL.second(3 * 24 * 3600));

    takes(CALL.startedBy("anna"), CALL.customer(5, "Where is my order?"));
    arrange.timeReaches(CALL.second(3 * 24 * 3600 + 60));
    takes(CALL.agent(65, "On its way"));

    assertThat(messages()).extracting(ArrangedMessage::channel).containsOnly(Channel.VOICE);
    assertThat(messages().get(1).before()).hasSize(1);
  }

  @Test
  void aConversationOfASourceThatLagsByDaysIsForgottenAfterAsMuchSilenceAsAnyOther()
      throws Exception {
    arrange.timeReaches(CALL.second(3 * 24 * 3600));
    takes(CALL.startedBy("anna"), CALL.customer(5, "Where is my order?"));

    arrange.timeReaches(CALL.second(4 * 24 * 3600));

    assertThat(arrange.states()).isZero();
    assertThat(arrange.timers()).isZero();
  }

  @Test
  void aDeadlineThatHasMovedHasNoConsequence() throws Exception {
    Message said = CALL.customer(6, "Where is my order?");
    takes(CALL.startedBy("anna"), CALL.partial(6, "Where is"), said);

    arrange.timeReaches(CALL.second(600));

    assertThat(messages()).extracting(ArrangedMessage::message).containsExactly(said);
  }

  @Test
  void nothingIsLeftOfAConversationThatEnded() throws Exception {
    takes(CALL.startedBy("anna"), CALL.customer(5, "Thanks"), CALL.ended(60));
    arrange.restarts();

    arrange.timeReaches(CALL.second(60 + 3600 - 1));
    assertThat(arrange.states()).isOne();
    arrange.timeReaches(CALL.second(60 + 900 + 3600));

    assertThat(arrange.states()).isZero();
    assertThat(arrange.timers()).isZero();
  }

  @Test
  void nothingIsLeftOfAConversationThatNobodyEnded() throws Exception {
    takes(CALL.startedBy("anna"), CALL.customer(5, "Hello?"));

    arrange.timeReaches(CALL.second(5 + 900 + 3600));

    assertThat(arrange.states()).isZero();
    assertThat(arrange.timers()).isZero();
  }

  @Test
  void aLongConversationHasFewTimers() throws Exception {
    takes(CALL.startedBy("anna"));
    for (int second = 1; second < 300; second++) {
      takes(CALL.customer(second, "word " + second));
    }

    assertThat(arrange.timers()).isOne();
  }

  @Test
  void aNumberDictatedOverTwoMessagesIsMaskedInBothAlsoAfterARestart() throws Exception {
    takes(CALL.startedBy("anna"), CALL.customer(5, "it's [NUMBER]"), CALL.agent(7, "mhm"));
    arrange.restarts();

    takes(CALL.partial(9, "then nine"), CALL.partial(9, "then nine eight seven"));
    arrange.timeReaches(CALL.second(20));

    assertThat(messages()).extracting(it -> it.message().text()).containsExactly("then [NUMBER]");
    assertThat(Scored.even(messages().get(0).message()).redactions())
        .containsExactly(new Redaction("NUMBER", 5, 13));
  }

  private void takes(ConversationEvent... events) throws Exception {
    for (ConversationEvent event : events) {
      arrange.takes(DecodedEvent.of(0, event));
    }
  }

  private List<ArrangedMessage> messages() {
    return arrange.output().stream().map(ArrangedEvent::message).filter(Objects::nonNull).toList();
  }
}
