package io.earshot.board.notification;

import static io.earshot.board.notification.AnAlert.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.board.settings.EndpointSettings;
import io.earshot.board.settings.EndpointSettings.Kind;
import io.earshot.board.settings.QuietHours;
import io.earshot.domain.alert.AlertState;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.notification.Notice;
import io.earshot.domain.status.EndpointStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutboundTest {

  private static final QuietHours NIGHT =
      new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0), ZoneOffset.UTC, Set.of(), null);
  private static final Instant EVENING = Instant.parse("2026-11-21T21:00:00Z");
  private static final Instant MORNING = Instant.parse("2026-11-22T08:00:00Z");

  private final AnAlert alert = AnAlert.opened("0a1b");
  private final List<String> sent = new ArrayList<>();
  private Outbound outbound = of(AnEndpoint.of(Kind.PAGERDUTY, "https://hooks.example/x", false));

  @Test
  void anAlertIsToldOnceAndAgainWhenItIsWorseOrOver() {
    told(alert, NOON);
    told(alert, NOON);
    told(alert.now(AlertState.OPENED), NOON);
    told(alert.now(AlertState.RAISED).of(Severity.CRITICAL), NOON);
    AnAlert over = alert.now(AlertState.RAISED).of(Severity.CRITICAL).now(AlertState.CLEARED);
    told(over, NOON);
    told(over.now(AlertState.CLOSED), NOON);

    assertThat(sent).containsExactly("0a1b-1 OPEN", "0a1b-2 OPEN", "0a1b-3 OVER");
  }

  @Test
  void whatComesBackAfterItWasOverIsToldAgain() {
    told(alert, NOON);
    told(alert.now(AlertState.CLEARED), NOON);
    told(alert.now(AlertState.CLEARED).now(AlertState.REOPENED), NOON);

    assertThat(sent).containsExactly("0a1b-1 OPEN", "0a1b-2 OVER", "0a1b-3 OPEN");
  }

  @Test
  void nobodyIsToldOfTheEndOfWhatHeNeverHeardOf() {
    told(alert.now(AlertState.CLEARED), NOON);
    told(AnAlert.opened("0c").of(Severity.WATCH), NOON);
    told(AnAlert.opened("0c").of(Severity.WATCH).now(AlertState.CLOSED), NOON);
    told(AnAlert.opened("0d").now(AlertState.WITHHELD), NOON);

    assertThat(sent).isEmpty();
  }

  @Test
  void aTeamIsToldOfItsOwnAlertsAndOfTheirEndWhereverTheyWent() {
    outbound = of(AnEndpoint.ofTeam("north"));
    told(AnAlert.opened("0c").ofTeam("south"), NOON);
    told(alert, NOON);
    told(alert.now(AlertState.CLOSED).ofTeam("south"), NOON);

    assertThat(sent).containsExactly("0a1b-1 OPEN", "0a1b-2 OVER");
  }

  @Test
  void afterARestartNobodyIsToldTwice() {
    Notice notice = told(alert, NOON);

    outbound = of(AnEndpoint.of(Kind.PAGERDUTY, "https://hooks.example/x", false));
    outbound.remember(notice);
    told(alert, NOON);
    told(alert.now(AlertState.ACKNOWLEDGED), NOON);

    assertThat(sent).containsExactly("0a1b-1 OPEN", "0a1b-2 TAKEN");
  }

  @Test
  void oldNewsIsToldNoMore() {
    told(alert, NOON.plus(Duration.ofMinutes(16)));

    assertThat(sent).isEmpty();
  }

  @Test
  void inQuietHoursAnAlertWaitsForTheMorning() {
    outbound = of(AnEndpoint.quiet(Kind.PAGERDUTY, NIGHT));
    AnAlert evening = alert.changedAt(EVENING);
    told(evening, EVENING);
    told(evening, MORNING.minusSeconds(1));
    assertThat(sent).isEmpty();

    told(evening, MORNING);

    assertThat(sent).containsExactly("0a1b-1 OPEN");
  }

  @Test
  void whatWasOverBeforeTheMorningDisturbsNobody() {
    outbound = of(AnEndpoint.quiet(Kind.PAGERDUTY, NIGHT));
    told(alert.changedAt(EVENING), EVENING);
    told(alert.now(AlertState.CLOSED).changedAt(EVENING.plusSeconds(60)), EVENING.plusSeconds(60));

    assertThat(outbound.next(MORNING)).isNull();
    assertThat(outbound.status().waiting()).isZero();
  }

  @Test
  void whatIsCriticalDisturbsAtNight() {
    outbound = of(AnEndpoint.quiet(Kind.SLACK, NIGHT));
    told(alert.changedAt(EVENING).of(Severity.CRITICAL), EVENING);

    assertThat(sent).containsExactly("0a1b-1 OPEN");
  }

  @Test
  void anEndpointThatFailsIsLeftAloneLongerEachTimeAndTriedFromTheFirst() {
    outbound.take(alert.alert(), NOON);
    outbound.take(AnAlert.opened("0c").alert(), NOON);

    assertThat(outbound.next(NOON).alert()).isEqualTo(alert.alert());
    assertThat(outbound.next(NOON)).as("one at a time").isNull();
    outbound.answered(Answer.later(null, "HTTP 503"), NOON);
    assertThat(outbound.next(NOON.plusMillis(499))).isNull();
    assertThat(outbound.next(NOON.plusMillis(1_000))).isNotNull();
    outbound.answered(Answer.later(null, "HTTP 503"), NOON.plusMillis(1_000));
    assertThat(outbound.next(NOON.plusMillis(1_999))).isNull();
    assertThat(outbound.status().state()).isEqualTo(EndpointStatus.State.FAILING);
    assertThat(outbound.status().failuresInARow()).isEqualTo(2);
    assertThat(outbound.status().lastProblem()).isEqualTo("HTTP 503");

    assertThat(outbound.next(NOON.plusMillis(3_000))).isNotNull();
    Notice notice = outbound.answered(Answer.TAKEN, NOON.plusMillis(3_000));

    assertThat(notice.outcome()).isEqualTo(Notice.Outcome.DELIVERED);
    assertThat(outbound.status().state()).isEqualTo(EndpointStatus.State.WORKING);
  }

  @Test
  void anEndpointIsLeftAloneForAsLongAsItAsks() {
    outbound.take(alert.alert(), NOON);
    outbound.next(NOON);
    outbound.answered(Answer.later(Duration.ofMinutes(2), "HTTP 429"), NOON);

    assertThat(outbound.next(NOON.plusSeconds(119))).isNull();
    assertThat(outbound.next(NOON.plusSeconds(120))).isNotNull();
  }

  @Test
  void whatIsRefusedIsGivenUpAtOnceAndTheNextIsTried() {
    outbound.take(alert.alert(), NOON);
    outbound.take(AnAlert.opened("0c").alert(), NOON);
    outbound.next(NOON);

    Notice notice = outbound.answered(Answer.refused("HTTP 400"), NOON);

    assertThat(notice.outcome()).isEqualTo(Notice.Outcome.GIVEN_UP);
    assertThat(notice.told()).isFalse();
    assertThat(notice.detail()).isEqualTo("HTTP 400");
    assertThat(outbound.status().state()).isEqualTo(EndpointStatus.State.DEAD);
    assertThat(outbound.next(NOON).alert().alertId().value()).isEqualTo("0c");
  }

  @Test
  void whatFailsForAnHourIsGivenUp() {
    outbound.take(alert.alert(), NOON);
    outbound.next(NOON);
    outbound.answered(Answer.later(null, "cannot connect"), NOON);
    Instant hour = NOON.plus(Duration.ofHours(1));
    outbound.next(hour);

    assertThat(outbound.answered(Answer.later(null, "cannot connect"), hour).outcome())
        .isEqualTo(Notice.Outcome.GIVEN_UP);
    assertThat(outbound.status().givenUp()).isEqualTo(1);
  }

  @Test
  void ofAnAlertOnlyHowItStandsIsTold() {
    outbound.take(alert.alert(), NOON);
    outbound.take(alert.now(AlertState.RAISED).of(Severity.CRITICAL).alert(), NOON);
    sendAll(NOON);

    assertThat(sent).containsExactly("0a1b-2 OPEN");
  }

  @Test
  void whatChangedWhileItWasOnItsWayIsToldBehindIt() {
    outbound.take(alert.alert(), NOON);
    Outbound.Waiting first = outbound.next(NOON);
    outbound.take(alert.now(AlertState.CLOSED).alert(), NOON);
    outbound.answered(Answer.TAKEN, NOON);

    assertThat(first.stage()).hasToString("OPEN");
    assertThat(outbound.next(NOON).stage()).hasToString("OVER");
  }

  @Test
  void tooManyWaitingCostTheLeastSevereTheirPlace() {
    for (int i = 0; i < Outbound.MOST_WAITING; i++) {
      outbound.take(AnAlert.opened("a" + i).of(Severity.CRITICAL).alert(), NOON);
    }
    outbound.take(alert.alert(), NOON);

    assertThat(outbound.status().waiting()).isEqualTo(Outbound.MOST_WAITING);
    sendAll(NOON);
    assertThat(sent).doesNotContain("0a1b-1 OPEN");
  }

  private Notice told(AnAlert one, Instant now) {
    outbound.take(one.alert(), now);
    return sendAll(now);
  }

  private Notice sendAll(Instant now) {
    Notice last = null;
    for (Outbound.Waiting next = outbound.next(now); next != null; next = outbound.next(now)) {
      sent.add(next.alert().alertId() + "-" + next.alert().revision() + " " + next.stage());
      last = outbound.answered(Answer.TAKEN, now);
    }
    return last;
  }

  private static Outbound of(EndpointSettings endpoint) {
    return new Outbound(
        endpoint,
        Duration.ofMinutes(15),
        Duration.ofHours(1),
        new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5), new Random(1)));
  }
}
