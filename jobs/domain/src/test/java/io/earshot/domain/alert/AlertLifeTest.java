package io.earshot.domain.alert;

import static io.earshot.domain.Said.at;
import static io.earshot.domain.Said.hours;
import static io.earshot.domain.Said.minutes;
import static io.earshot.domain.Said.retracted;
import static io.earshot.domain.Said.seconds;
import static io.earshot.domain.Story.aConversation;
import static io.earshot.domain.alert.AlertAction.Kind.ACKNOWLEDGE;
import static io.earshot.domain.alert.AlertAction.Kind.CLOSE;
import static io.earshot.domain.alert.AlertAction.Kind.SNOOZE;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.Story;
import io.earshot.domain.escalation.Evidence;
import io.earshot.domain.escalation.Reason;
import io.earshot.domain.escalation.RecoveryStep;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.Channel;
import io.earshot.domain.reading.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How an alert lives, told as conversations. */
class AlertLifeTest {

  private final Story story = aConversation().in(Channel.CHAT);

  @Test
  void anAlertThatNobodyAcknowledgesGoesToTheNextLeadAndTheNextAndNoFurther() {
    story.customerSays(-0.8, Signal.LEGAL_THREAT).agentAnswers();
    assertThat(story.lastAlert().acknowledgeBy()).isEqualTo(at(0).plus(minutes(5)));

    story.after(minutes(30));

    assertThat(states()).containsExactly(AlertState.OPENED, AlertState.RAISED, AlertState.RAISED);
    assertThat(story.alerts).extracting(Alert::level).containsExactly(1, 2, 3);
    assertThat(story.alerts).extracting(Alert::changedAt).containsExactly(at(0), at(300), at(600));
    assertThat(story.lastAlert().acknowledgeBy()).isNull();
  }

  @Test
  void anAcknowledgedAlertGoesToNobodyElse() {
    story.customerSays(-0.8, Signal.LEGAL_THREAT).agentAnswers();
    story.after(minutes(1)).lead("lena", ACKNOWLEDGE).after(minutes(30));

    assertThat(states()).containsExactly(AlertState.OPENED, AlertState.ACKNOWLEDGED);
    assertThat(story.lastAlert().acknowledgedBy()).isEqualTo("lena");
    assertThat(story.lastAlert().acknowledgedAt()).isEqualTo(at(60));
  }

  @Test
  void anotherReasonWakesNobodyWhoHasAcknowledgedButAWorseOneDoes() {
    story.customerSays(-0.1, Signal.LEGAL_THREAT).lead("lena", ACKNOWLEDGE);
    story.customerSays(-0.1, Signal.REPEAT_CONTACT);
    assertThat(story.lastAlert().state()).isEqualTo(AlertState.ACKNOWLEDGED);
    assertThat(story.lastAlert().because()).hasSize(2);

    story.customerSays(-0.1, Signal.ASKS_FOR_SUPERVISOR);

    assertThat(story.lastAlert().state()).isEqualTo(AlertState.RAISED);
    assertThat(story.lastAlert().severity()).isEqualTo(Severity.CRITICAL);
    assertThat(story.lastAlert().acknowledgedBy()).isEqualTo("lena");
    assertThat(story.lastAlert().acknowledgeBy()).isEqualTo(at(0).plus(minutes(2)));
  }

  @Test
  void aSnoozedAlertWakesWhenItsTimeHasCome() {
    story.customerSays(-0.1, Signal.LEGAL_THREAT).agentAnswers().lead("lena", SNOOZE);
    assertThat(story.lastAlert().snoozedUntil()).isEqualTo(at(900));

    story.after(minutes(14));
    assertThat(story.lastAlert().state()).isEqualTo(AlertState.SNOOZED);
    story.after(minutes(1));

    assertThat(story.lastAlert().state()).isEqualTo(AlertState.RAISED);
    assertThat(story.lastAlert().changedAt()).isEqualTo(at(900));
    assertThat(story.lastAlert().snoozedUntil()).isNull();
  }

  @Test
  void onlyCriticalNewsBreaksASnooze() {
    story.customerSays(-0.1, Signal.LEGAL_THREAT).lead("lena", SNOOZE);
    story.customerSays(-0.1, Signal.REPEAT_CONTACT);
    assertThat(story.lastAlert().state()).isEqualTo(AlertState.SNOOZED);

    story.customerSays(-0.1, Signal.ASKS_FOR_SUPERVISOR);

    assertThat(story.lastAlert().state()).isEqualTo(AlertState.RAISED);
    assertThat(story.lastAlert().snoozedUntil()).isNull();
  }

  @Test
  void troubleThatComesBackSoonReopensItsAlert() {
    story.customerSays(0).after(seconds(90)).agentAnswers();
    story.after(seconds(20)).customerSays(0).after(seconds(90));

    assertThat(states())
        .containsExactly(AlertState.OPENED, AlertState.CLEARED, AlertState.REOPENED);
    assertThat(story.alerts).extracting(Alert::revision).containsExactly(1, 2, 3);
    assertThat(story.alerts).extracting(Alert::alertId).containsOnly(story.lastAlert().alertId());
    assertThat(story.lastTold().openAlertId()).isEqualTo(story.lastAlert().alertId());
  }

  @Test
  void aReopenedAlertHasToBeAcknowledgedAnew() {
    story.customerSays(0).after(seconds(90)).lead("lena", ACKNOWLEDGE).agentAnswers();
    story.after(seconds(20)).customerSays(0).after(seconds(90));

    assertThat(story.lastAlert().state()).isEqualTo(AlertState.REOPENED);
    assertThat(story.lastAlert().acknowledgedBy()).isNull();
  }

  @Test
  void whatALeadHasClosedComesBackOnlyWhenItHasBecomeCritical() {
    story.customerSays(-0.1, Signal.LEGAL_THREAT).lead("lena", CLOSE);
    assertThat(story.lastAlert().closedBy()).isEqualTo("lena");
    story.customerSays(-0.1, Signal.REPEAT_CONTACT);
    assertThat(story.alerts).hasSize(2);

    story.customerSays(-0.1, Signal.ASKS_FOR_SUPERVISOR);

    assertThat(states()).containsExactly(AlertState.OPENED, AlertState.CLOSED, AlertState.REOPENED);
    assertThat(story.lastAlert().closedBy()).isNull();
  }

  @Test
  void aLeadWhoHasClosedAnAlertIsLeftAloneForAWhileAndThenTold() {
    story.customerSays(0).after(seconds(90)).lead("lena", CLOSE).agentAnswers();
    story.after(minutes(3)).customerSays(0);
    story.after(minutes(2));
    assertThat(states()).containsExactly(AlertState.OPENED, AlertState.CLOSED);

    story.after(minutes(10));

    assertThat(story.alerts.get(2).state()).isEqualTo(AlertState.OPENED);
    assertThat(story.alerts.get(2).openedAt()).isEqualTo(at(90).plus(minutes(10)));
  }

  @Test
  void criticalTroubleDoesNotWaitForACoolDown() {
    story.customerSays(0).after(seconds(90)).lead("lena", CLOSE).agentAnswers();
    story.after(minutes(3)).customerSays(-0.9, Signal.LEGAL_THREAT);
    assertThat(story.alerts).hasSize(2);
    story.customerSays(-0.9, Signal.ASKS_FOR_SUPERVISOR);

    assertThat(story.lastAlert().state()).isEqualTo(AlertState.OPENED);
    assertThat(story.lastAlert().severity()).isEqualTo(Severity.CRITICAL);
  }

  @Test
  void theTitleTellsTheReasonsThatHoldAndTheOthersAreToldApart() {
    story.customerSays(-0.1, Signal.PUBLIC_THREAT).after(seconds(90)).agentAnswers();

    Alert alert = story.lastAlert();
    assertThat(alert.state()).isEqualTo(AlertState.RAISED);
    assertThat(alert.title()).isEqualTo("Threatens to go public");
    assertThat(alert.because()).extracting(Reason::id).containsExactly("public-threat");
    assertThat(alert.becauseNoLonger()).extracting(Reason::id).containsExactly("unanswered");
  }

  @Test
  void whatToDoFollowsFromTheStepsTheAgentHasTakenWhichStayTaken() {
    story.customerSays(-0.9, Signal.LEGAL_THREAT);
    assertThat(story.lastAlert().nextStep()).isEqualTo(RecoveryStep.LISTEN);

    story.agentAnswers(Signal.EMPATHY, Signal.APOLOGY);
    assertThat(story.lastAlert().nextStep()).isEqualTo(RecoveryStep.OWN);
    assertThat(story.lastAlert().suggestedAction())
        .isEqualTo("Have the agent say who looks after it from now on");
    story.hears(retracted("m-2", 2, 0)).agentAnswers(Signal.OWNERSHIP, Signal.SOLUTION);

    assertThat(story.lastAlert().recoverySteps().apologise()).isTrue();
    assertThat(story.lastAlert().nextStep()).isEqualTo(RecoveryStep.FOLLOW_UP);
    assertThat(story.lastAlert().state()).isEqualTo(AlertState.OPENED);
  }

  @Test
  void aQuoteVanishesFromAnAlertThatIsClosed() {
    story.customerSays(-0.9, Signal.LEGAL_THREAT).after(seconds(5)).ends();
    assertThat(quotes()).containsExactly("words of m-1");

    story.after(hours(1)).hears(retracted("m-1", 2, 0));

    assertThat(story.lastAlert().state()).isEqualTo(AlertState.CLOSED);
    assertThat(story.lastAlert().revision()).isEqualTo(3);
    assertThat(quotes()).isEmpty();
  }

  @Test
  void aQuoteVanishesFromAnAlertThatWasClearedAndFollowedByAnother() {
    story.customerSays(0).after(seconds(90)).agentAnswers();
    AlertId first = story.lastAlert().alertId();
    story.after(minutes(5)).customerSays(-0.9, Signal.LEGAL_THREAT);
    assertThat(story.lastAlert().alertId()).isNotEqualTo(first);

    story.hears(retracted("m-1", 2, 0));

    assertThat(story.lastAlert().alertId()).isEqualTo(first);
    assertThat(story.lastAlert().state()).isEqualTo(AlertState.CLEARED);
    assertThat(quotes()).isEmpty();
  }

  @Test
  void nothingIsRememberedOfAnAlertADayAfterItsEnd() {
    story.customerSays(-0.9, Signal.LEGAL_THREAT).ends().after(hours(23));
    assertThat(story.hasNoAlertCase()).isFalse();

    story.after(hours(1));

    assertThat(story.hasNoAlertCase()).isTrue();
  }

  private List<AlertState> states() {
    return story.alerts.stream().map(Alert::state).toList();
  }

  private List<String> quotes() {
    return story.lastAlert().evidence().stream().map(Evidence::quote).toList();
  }
}
