package io.earshot.domain.alert;

import static io.earshot.domain.Said.CONVERSATION;
import static io.earshot.domain.Said.at;
import static io.earshot.domain.Said.hours;
import static io.earshot.domain.Said.minutes;
import static io.earshot.domain.Said.seconds;
import static io.earshot.domain.Story.aConversation;
import static io.earshot.domain.alert.AlertAction.Kind.ACKNOWLEDGE;
import static io.earshot.domain.alert.AlertAction.Kind.CLOSE;
import static io.earshot.domain.alert.AlertAction.Kind.NOT_USEFUL;
import static io.earshot.domain.alert.AlertAction.Kind.SNOOZE;
import static io.earshot.domain.alert.AlertAction.Kind.USEFUL;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.Story;
import io.earshot.domain.alert.AlertFeedback.Verdict;
import io.earshot.domain.audit.AuditEntry;
import io.earshot.domain.escalation.Reason;
import io.earshot.domain.event.Channel;
import io.earshot.domain.reading.Signal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What leads do with alerts, in order and out of it. */
class AlertActionsTest {

  private static final AlertId FIRST = AlertId.of(CONVERSATION, at(0), 1);

  private final Story story = aConversation().in(Channel.CHAT);

  @Test
  void everyActionIsAuditedWithWhatCameOfIt() {
    story.customerSays(-0.1, Signal.LEGAL_THREAT).after(seconds(5)).lead("lena", ACKNOWLEDGE);

    assertThat(story.audit)
        .containsExactly(
            AuditEntry.ofAlert(FIRST.value(), CONVERSATION, "ACKNOWLEDGE", "lena", at(5), "DONE"));
  }

  @Test
  void theSameActionTwiceIsDoneOnce() {
    story.customerSays(-0.1, Signal.LEGAL_THREAT);
    AlertAction acknowledge = action(ACKNOWLEDGE, "lena", at(5));

    story.acts(acknowledge).acts(acknowledge).acts(action(ACKNOWLEDGE, "lena", at(6)));

    assertThat(story.alerts).hasSize(2);
    assertOutcomes("DONE", "DUPLICATE", "DUPLICATE");
  }

  @Test
  void theFirstWhoAcknowledgesHasIt() {
    story.customerSays(-0.1, Signal.LEGAL_THREAT);

    story.acts(action(ACKNOWLEDGE, "lena", at(5))).acts(action(ACKNOWLEDGE, "omar", at(6)));

    assertThat(story.lastAlert().acknowledgedBy()).isEqualTo("lena");
    assertOutcomes("DONE", "ALREADY_DONE");
  }

  @Test
  void ofTwoActionsThatContradictTheLaterHoldsInWhateverOrderTheyCome() {
    story.customerSays(-0.1, Signal.LEGAL_THREAT).agentAnswers();

    story.acts(action(ACKNOWLEDGE, "lena", at(9))).acts(action(SNOOZE, "omar", at(5)));

    assertThat(story.lastAlert().state()).isEqualTo(AlertState.ACKNOWLEDGED);
    assertOutcomes("DONE", "TOO_LATE");
    story.acts(action(SNOOZE, "omar", at(10)));
    assertThat(story.lastAlert().state()).isEqualTo(AlertState.SNOOZED);
  }

  @Test
  void anActionThatComesAgainAfterAnotherDoesNotUndoThat() {
    story.customerSays(-0.1, Signal.LEGAL_THREAT).agentAnswers();
    AlertAction acknowledge = action(ACKNOWLEDGE, "lena", at(5));

    story.acts(acknowledge).acts(action(SNOOZE, "lena", at(5))).acts(acknowledge);

    assertThat(story.lastAlert().state()).isEqualTo(AlertState.SNOOZED);
    assertOutcomes("DONE", "DONE", "DUPLICATE");
  }

  @Test
  void whatComesAfterTheEndIsTooLateButAVerdictIsNot() {
    story.customerSays(-0.1, Signal.LEGAL_THREAT).after(seconds(5)).ends();

    story.lead("lena", ACKNOWLEDGE).lead("lena", SNOOZE).lead("lena", CLOSE).lead("lena", USEFUL);

    assertThat(story.alerts).hasSize(2);
    assertOutcomes("TOO_LATE", "TOO_LATE", "ALREADY_DONE", "DONE");
    assertThat(story.feedback).hasSize(1);
  }

  @Test
  void aSnoozeUntilAPastTimeIsTooLate() {
    story.after(seconds(60)).customerSays(-0.1, Signal.LEGAL_THREAT);
    AlertId id = story.lastAlert().alertId();

    story.acts(new AlertAction(id, CONVERSATION, SNOOZE, "lena", at(50), at(61)));

    assertOutcomes("TOO_LATE");
    assertThat(story.lastAlert().state()).isEqualTo(AlertState.OPENED);
  }

  @Test
  void anActionThatIsThereBeforeItsAlertIsDoneWhenTheAlertComes() {
    story.acts(action(ACKNOWLEDGE, "lena", at(1)));
    assertThat(story.audit).isEmpty();

    story.after(seconds(2)).customerSays(-0.1, Signal.LEGAL_THREAT);

    assertThat(story.alerts)
        .extracting(Alert::state)
        .containsExactly(AlertState.OPENED, AlertState.ACKNOWLEDGED);
    assertOutcomes("DONE");
  }

  @Test
  void anActionOnAnAlertThatNeverComesIsAuditedAsSuchAndForgotten() {
    Story empty = aConversation();
    AlertId nowhere = new AlertId("nowhere");
    empty.acts(new AlertAction(nowhere, CONVERSATION, CLOSE, "lena", null, at(0)));
    assertThat(empty.hasNoAlertCase()).isFalse();

    empty.after(minutes(10));

    assertThat(empty.audit).extracting(AuditEntry::outcome).containsExactly("UNKNOWN_ALERT");
    assertThat(empty.hasNoAlertCase()).isTrue();
  }

  @Test
  void actionsOnAlertsThatAreNotThereTakeNoMoreRoomThanSixteen() {
    for (int i = 0; i < 20; i++) {
      AlertId nowhere = new AlertId("nowhere-" + i);
      story.acts(new AlertAction(nowhere, CONVERSATION, CLOSE, "lena", null, at(i)));
    }

    assertThat(story.audit).extracting(AuditEntry::outcome).containsOnly("UNKNOWN_ALERT");
    assertThat(story.audit).hasSize(4);
  }

  @Test
  void aVerdictTellsWhatHadMadeTheAlert() {
    story.customerSays(-0.1, Signal.PUBLIC_THREAT).after(seconds(90)).agentAnswers();

    story.lead("lena", NOT_USEFUL);

    AlertFeedback feedback = story.feedback.get(0);
    assertThat(feedback.verdict()).isEqualTo(Verdict.NOT_USEFUL);
    assertThat(feedback.alertId()).isEqualTo(FIRST);
    assertThat(feedback.alertRevision()).isEqualTo(story.lastAlert().revision());
    assertThat(feedback.because())
        .extracting(Reason::id)
        .containsExactly("public-threat", "unanswered");
    assertThat(feedback.replaces()).isNull();
  }

  @Test
  void theLatestVerdictOfAPersonHoldsAndEachPersonHasOne() {
    story.customerSays(-0.1, Signal.LEGAL_THREAT);

    story.acts(action(USEFUL, "lena", at(5)));
    story.acts(action(NOT_USEFUL, "lena", at(4)));
    story.acts(action(USEFUL, "lena", at(6)));
    story.acts(action(NOT_USEFUL, "lena", at(7)));
    story.acts(action(USEFUL, "omar", at(8)));

    assertOutcomes("DONE", "TOO_LATE", "DUPLICATE", "DONE", "DONE");
    assertThat(story.feedback)
        .extracting(AlertFeedback::replaces)
        .containsExactly(null, Verdict.USEFUL, null);
    assertThat(story.feedback).extracting(AlertFeedback::feedbackId).doesNotHaveDuplicates();
  }

  @Test
  void aVerdictChangesNothingInTheAlert() {
    story.customerSays(-0.1, Signal.LEGAL_THREAT).lead("lena", USEFUL);

    assertThat(story.alerts).hasSize(1);
  }

  @Test
  void aVerdictOnAnAlertThatIsForgottenIsAboutNone() {
    story.customerSays(-0.1, Signal.LEGAL_THREAT).ends().after(hours(25)).lead("lena", USEFUL);
    story.after(minutes(11));

    assertOutcomes("UNKNOWN_ALERT");
    assertThat(story.feedback).isEmpty();
  }

  private void assertOutcomes(String... outcomes) {
    assertThat(story.audit).extracting(AuditEntry::outcome).containsExactly(outcomes);
  }

  private static AlertAction action(AlertAction.Kind kind, String by, Instant at) {
    return new AlertAction(FIRST, CONVERSATION, kind, by, null, at);
  }
}
