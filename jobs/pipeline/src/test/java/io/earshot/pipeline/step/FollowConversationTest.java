package io.earshot.pipeline.step;

import static io.earshot.pipeline.given.Scored.angry;
import static io.earshot.pipeline.given.Scored.even;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.conversation.ConversationStatus;
import io.earshot.domain.escalation.Escalation;
import io.earshot.domain.escalation.Reason;
import io.earshot.domain.event.Disposition;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.routing.RoutingFacts;
import io.earshot.domain.routing.RoutingFacts.Stage;
import io.earshot.pipeline.given.Script;
import io.earshot.pipeline.settings.SettingsFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FollowConversationTest {

  private static final Script CALL = Script.call("c1");
  private static final int DAY = 86_400;

  private FollowHarness follow;

  @BeforeEach
  void begin() throws Exception {
    follow = new FollowHarness(SettingsFiles.defaults());
  }

  @AfterEach
  void end() throws Exception {
    follow.close();
  }

  @Test
  void aStartIsToldAndRoutedAtOnce() throws Exception {
    follow.takes(CALL.startedBy("anna"));

    assertThat(follow.output())
        .extracting(ConversationSnapshot::revision, ConversationSnapshot::team)
        .containsExactly(tuple(1, "north"));
    assertThat(follow.side(Sides.ROUTING))
        .extracting(RoutingFacts::stage)
        .containsExactly(Stage.OPEN);
  }

  @Test
  void aCustomerWhoAsksForASupervisorEscalatesAtOnce() throws Exception {
    follow.takes(CALL.startedBy("anna"));
    follow.takes(angry(CALL.customer(5, "Your supervisor, please"), Signal.ASKS_FOR_SUPERVISOR));

    assertThat(follow.escalations())
        .flatExtracting(Escalation::reasons)
        .extracting(Reason::id)
        .containsExactly("asks-for-supervisor");
  }

  @Test
  void aSilenceEscalatesEvenAfterARestart() throws Exception {
    follow.takes(CALL.startedBy("anna"));
    follow.takes(even(CALL.customer(5, "Hello?")));

    follow.restarts();
    follow.timeReaches(CALL.second(64));
    assertThat(follow.escalations()).isEmpty();
    follow.timeReaches(CALL.second(65));

    assertThat(follow.escalations())
        .flatExtracting(Escalation::reasons)
        .extracting(Reason::id)
        .containsExactly("unanswered");
  }

  @Test
  void anAnswerInTimeLeavesTheTimerWithoutConsequence() throws Exception {
    follow.takes(CALL.startedBy("anna"));
    follow.takes(even(CALL.customer(5, "Hello?")), even(CALL.agent(30, "Good morning")));

    follow.timeReaches(CALL.second(300));

    assertThat(follow.escalations()).isEmpty();
  }

  @Test
  void silenceEndsAConversationThatNobodyEnds() throws Exception {
    follow.takes(CALL.startedBy("anna"));
    follow.takes(even(CALL.agent(10, "Hello?")));

    follow.restarts();
    follow.timeReaches(CALL.second(10 + 900));

    ConversationSnapshot last = follow.output().get(follow.output().size() - 1);
    assertThat(last.status()).isEqualTo(ConversationStatus.ENDED);
    assertThat(last.disposition()).isEqualTo(Disposition.INACTIVE);
    assertThat(last.endedAt()).isEqualTo(CALL.second(910));
  }

  @Test
  void aConversationThatEndedIsForgottenWithATombstoneAndLeavesNothing() throws Exception {
    follow.takes(CALL.startedBy("anna"));
    follow.takes(angry(CALL.customer(5, "Dreadful"), Signal.THREATENS_TO_LEAVE));
    follow.takes(CALL.ended(60));

    follow.restarts();
    follow.timeReaches(CALL.second(60 + DAY));

    assertThat(follow.output())
        .extracting(ConversationSnapshot::status)
        .containsExactly(ConversationStatus.FORGOTTEN);
    assertThat(follow.side(Sides.ROUTING))
        .extracting(RoutingFacts::stage)
        .containsExactly(Stage.FORGOTTEN);
    assertThat(follow.states()).isZero();
    assertThat(follow.timers()).isZero();
  }

  @Test
  void nothingIsLeftOfAConversationThatNobodyEnded() throws Exception {
    follow.takes(CALL.startedBy("anna"));
    follow.takes(even(CALL.customer(5, "Hello?")));

    follow.timeReaches(CALL.second(5 + 900 + DAY));

    assertThat(follow.states()).isZero();
    assertThat(follow.timers()).isZero();
  }

  @Test
  void aLongConversationHasFewTimers() throws Exception {
    follow.takes(CALL.startedBy("anna"));
    for (int second = 1; second < 300; second += 2) {
      follow.takes(even(CALL.customer(second, "and?")), even(CALL.agent(second + 1, "so")));
    }

    assertThat(follow.timers()).isLessThanOrEqualTo(3);
  }
}
