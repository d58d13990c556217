package io.earshot.domain.alert;

import static io.earshot.domain.Said.at;
import static io.earshot.domain.Said.edited;
import static io.earshot.domain.Said.minutes;
import static io.earshot.domain.Said.retracted;
import static io.earshot.domain.Said.seconds;
import static io.earshot.domain.Story.aConversation;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.Said;
import io.earshot.domain.Story;
import io.earshot.domain.escalation.Escalation;
import io.earshot.domain.escalation.Evidence;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.Channel;
import io.earshot.domain.reading.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertDeskTest {

  private final Story story = aConversation().in(Channel.CHAT);

  @Test
  void anAlertIsOpenedRaisedAndClosed() {
    story.customerSays(-0.8, Signal.ASKS_FOR_SUPERVISOR);
    story.after(seconds(5)).customerSays(-0.8, Signal.LEGAL_THREAT);
    story.after(seconds(5)).ends();

    assertThat(story.alerts)
        .extracting(Alert::state)
        .containsExactly(AlertState.OPENED, AlertState.RAISED, AlertState.CLOSED);
    assertThat(story.alerts).extracting(Alert::revision).containsExactly(1, 2, 3);
    assertThat(story.alerts).extracting(Alert::alertId).containsOnly(story.lastAlert().alertId());
    assertThat(story.alerts).extracting(Alert::isOpen).containsExactly(true, true, false);
  }

  @Test
  void anAlertIsClearedWhenAllIsWellAgain() {
    story.customerSays(0).after(seconds(90)).agentAnswers();

    assertThat(story.alerts)
        .extracting(Alert::state)
        .containsExactly(AlertState.OPENED, AlertState.CLEARED);
    assertThat(story.lastAlert().openedAt()).isEqualTo(at(90));
  }

  @Test
  void theNextAlertOfAConversationHasAnIdOfItsOwn() {
    story.customerSays(0).after(seconds(90)).agentAnswers();
    story.after(minutes(3)).customerSays(0).after(seconds(90)).agentAnswers();

    assertThat(story.alerts).extracting(Alert::revision).containsExactly(1, 2, 1, 2);
    assertThat(story.alerts.get(0).alertId())
        .isEqualTo(AlertId.of(Said.CONVERSATION, at(0), 1))
        .isEqualTo(story.alerts.get(1).alertId());
    assertThat(story.alerts.get(2).alertId()).isEqualTo(AlertId.of(Said.CONVERSATION, at(0), 2));
  }

  @Test
  void theSameStoryTellsTheSameAlerts() {
    story.customerSays(-0.8, Signal.ASKS_FOR_SUPERVISOR).after(minutes(5)).ends();
    Story again = aConversation().in(Channel.CHAT);
    again.customerSays(-0.8, Signal.ASKS_FOR_SUPERVISOR).after(minutes(5)).ends();

    assertThat(again.alerts).isEqualTo(story.alerts);
  }

  @Test
  void anAlertOfANewEpisodeHasAnIdOfItsOwn() {
    story.customerSays(0, Signal.LEGAL_THREAT).after(seconds(5)).ends();
    story.after(seconds(5)).customerSays(0, Signal.LEGAL_THREAT);

    assertThat(story.lastAlert().alertId()).isEqualTo(AlertId.of(Said.CONVERSATION, at(10), 1));
  }

  @Test
  void severityNeverFallsWhileTheAlertIsOpen() {
    story.customerSays(0, Signal.LEGAL_THREAT);
    story.customerSays(0).customerSays(0).customerSays(0).customerSays(0, Signal.VULNERABLE);
    story.customerSays(0, Signal.PUBLIC_THREAT);

    assertThat(story.escalations.get(2).reasons())
        .extracting(reason -> reason.severity())
        .containsOnly(Severity.WATCH);
    assertThat(story.alerts)
        .extracting(Alert::severity)
        .containsExactly(Severity.WARNING, Severity.WARNING, Severity.WARNING);
  }

  @Test
  void theTitleSaysWhyInNoWordsOfTheCustomer() {
    story.customerSays(-0.9, Signal.ASKS_FOR_SUPERVISOR).customerSays(-0.9, Signal.LEGAL_THREAT);

    Alert alert = story.lastAlert();
    assertThat(alert.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(alert.title()).isEqualTo("Asks for a supervisor; Threatens legal steps");
    assertThat(alert.suggestedAction())
        .isEqualTo(
            "Join or call back: the customer has asked for you."
                + " Then hear the customer out and say back what was understood");
    assertThat(alert.evidence()).extracting(Evidence::quote).contains("words of m-1");
  }

  @Test
  void anAlertOnlyEverGrowsReasons() {
    story.customerSays(-0.9, Signal.PUBLIC_THREAT).after(seconds(90));

    assertThat(story.lastAlert().because())
        .extracting(reason -> reason.id())
        .containsExactly("public-threat", "unanswered");
  }

  @Test
  void aQuoteVanishesWhenItsMessageIsRedacted() {
    story.customerSays(-0.9, Signal.LEGAL_THREAT);
    assertThat(quotes()).containsExactly("words of m-1");

    story.after(seconds(1)).hears(retracted("m-1", 2, 0)).customerSays(0, Signal.LEGAL_THREAT);

    assertThat(quotes()).doesNotContain("words of m-1");
  }

  @Test
  void theLastWordsOfAWaitingCustomerVanishWhenTheyAreRedacted() {
    story.customerSays(0.0).customerSays(0.0).after(seconds(90));
    assertThat(quotes()).containsExactly("words of m-2");

    story.hears(retracted("m-2", 2, 0));

    assertThat(story.lastAlert().isOpen()).isTrue();
    assertThat(quotes()).isEmpty();
  }

  @Test
  void aQuoteThatWasSupersededVanishesTooWhenItIsRedacted() {
    story.customerSays(-0.4, Signal.ABUSIVE_LANGUAGE);
    story.customerSays(-0.9, Signal.ABUSIVE_LANGUAGE).customerSays(-0.9, Signal.ABUSIVE_LANGUAGE);
    story.customerSays(0.0).customerSays(-0.9, Signal.ABUSIVE_LANGUAGE);

    story.hears(retracted("m-1", 2, 0));

    assertThat(story.lastAlert().isOpen()).isTrue();
    assertThat(quotes()).doesNotContain("words of m-1");
  }

  @Test
  void anEditedQuoteIsQuotedAsItStandsNow() {
    story.customerSays(-0.9, Signal.VULNERABLE).customerSays(-0.9, Signal.LEGAL_THREAT);

    story.hears(edited("m-1", 2, 0, -0.8));

    assertThat(quotes()).contains("words of m-1, revised").doesNotContain("words of m-1");
  }

  @Test
  void evidenceThatChangesWakesNobody() {
    story.customerSays(0.0).customerSays(0.0).after(seconds(90));
    story.lead("lena", AlertAction.Kind.SNOOZE);
    Alert snoozed = story.lastAlert();

    story.hears(retracted("m-2", 2, 0));

    Alert after = story.lastAlert();
    assertThat(after.state()).isEqualTo(AlertState.SNOOZED);
    assertThat(after.snoozedUntil()).isEqualTo(at(90).plus(minutes(15)));
    assertThat(after.revision()).isEqualTo(snoozed.revision() + 1);
  }

  @Test
  void nothingIsToldOfAnEscalationThatEndsWithoutAnAlert() {
    story.customerSays(0).after(seconds(90)).agentAnswers();
    Escalation cleared = story.escalations.get(1);

    AlertStep step = new AlertDesk(Story.ALERTS).onEscalation(null, cleared);

    assertThat(step.alerts()).isEmpty();
    assertThat(step.after()).isNull();
  }

  private List<String> quotes() {
    return story.lastAlert().evidence().stream().map(Evidence::quote).toList();
  }
}
