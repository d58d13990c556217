package io.earshot.domain.alert;

import static io.earshot.domain.Said.CONVERSATION;
import static io.earshot.domain.Said.at;
import static io.earshot.domain.Said.minutes;
import static io.earshot.domain.Said.seconds;
import static io.earshot.domain.Story.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.Story;
import io.earshot.domain.escalation.Reason;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.AnswerBegun;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.HoldEnded;
import io.earshot.domain.event.HoldStarted;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.reading.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Alerts while somebody of the house looks after the customer. */
class AttendedAlertTest {

  private final Story story = aConversation().in(Channel.CHAT);

  @Test
  void aSupervisorWhoJoinsAcknowledgesTheAlert() {
    story.customerSays(-0.1, Signal.LEGAL_THREAT).after(seconds(20)).isJoinedBySupervisor("s-1");

    assertThat(states()).containsExactly(AlertState.OPENED, AlertState.ACKNOWLEDGED);
    assertThat(story.lastAlert().acknowledgedBy()).isEqualTo("s-1");
    assertThat(story.lastAlert().attendedBy()).isEqualTo("s-1");
  }

  @Test
  void aTransferToLeadsAcknowledgesTheAlertAndAnyOtherDoesNot() {
    story.customerSays(-0.1, Signal.LEGAL_THREAT).isTransferredTo("retention");
    assertThat(story.lastAlert().state()).isEqualTo(AlertState.OPENED);
    assertThat(story.lastAlert().team()).isEqualTo("south");

    story.isTransferredTo("leads");

    assertThat(story.lastAlert().state()).isEqualTo(AlertState.ACKNOWLEDGED);
    assertThat(story.lastAlert().acknowledgedBy()).isEqualTo("leads");
  }

  @Test
  void whileASupervisorIsThereOnlyCriticalTroubleIsTold() {
    story.isJoinedBySupervisor("s-1").customerSays(-0.1, Signal.LEGAL_THREAT);
    assertThat(story.alerts).isEmpty();

    story.customerSays(-0.1, Signal.ASKS_FOR_SUPERVISOR);

    assertThat(states()).containsExactly(AlertState.OPENED);
    assertThat(story.lastAlert().severity()).isEqualTo(Severity.CRITICAL);
  }

  @Test
  void whatWasHeldBackIsToldWhenTheSupervisorLeaves() {
    story.isJoinedBySupervisor("s-1").customerSays(-0.1, Signal.LEGAL_THREAT);
    story.after(seconds(30)).isLeftBySupervisor("s-1");

    assertThat(states()).containsExactly(AlertState.OPENED);
    assertThat(story.lastAlert().openedAt()).isEqualTo(at(30));
  }

  @Test
  void aCustomerOnHoldIsNotLeftUnanswered() {
    story.customerSays(0).after(seconds(60)).happens(hold(60));
    story.after(minutes(10));
    assertThat(story.alerts).isEmpty();

    story.happens(new HoldEnded(CONVERSATION, at(660), "a-1")).after(seconds(29));
    assertThat(story.alerts).isEmpty();
    story.after(seconds(1));

    assertThat(story.lastAlert().because()).extracting(Reason::id).containsExactly("unanswered");
    assertThat(story.lastAlert().openedAt()).isEqualTo(at(690));
  }

  @Test
  void anAgentWhoIsAnsweringIsGivenAMinuteToFinish() {
    story.customerSays(0).after(seconds(80));
    story.happens(new AnswerBegun(CONVERSATION, at(80), new MessageId("m-9")));

    story.after(seconds(69));
    assertThat(story.alerts).isEmpty();
    story.after(seconds(1));

    assertThat(story.lastAlert().openedAt()).isEqualTo(at(150));
  }

  @Test
  void anAnswerThatIsGivenPausesNothingMore() {
    story.customerSays(0).after(seconds(10));
    story.happens(new AnswerBegun(CONVERSATION, at(10), new MessageId("m-2")));
    story.after(seconds(5)).agentAnswers().customerSays(0).after(seconds(90));

    assertThat(story.lastAlert().openedAt()).isEqualTo(at(105));
  }

  @Test
  void aCustomerWhoPutsTheAgentOnHoldStillWaits() {
    story.customerSays(0).happens(new HoldStarted(CONVERSATION, at(1), "u-7")).after(seconds(90));

    assertThat(states()).containsExactly(AlertState.OPENED);
  }

  private List<AlertState> states() {
    return story.alerts.stream().map(Alert::state).toList();
  }

  private static HoldStarted hold(double at) {
    return new HoldStarted(CONVERSATION, at(at), "a-1");
  }
}
