package io.earshot.domain.alert;

import static io.earshot.domain.Said.at;
import static io.earshot.domain.Said.days;
import static io.earshot.domain.escalation.Severity.CRITICAL;
import static io.earshot.domain.escalation.Severity.WARNING;
import static io.earshot.domain.escalation.Severity.WATCH;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.Story;
import io.earshot.domain.alert.RaisedAlert.Change;
import io.earshot.domain.escalation.Escalation;
import io.earshot.domain.escalation.MoodShift;
import io.earshot.domain.escalation.Reason;
import io.earshot.domain.escalation.RecoverySteps;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.ConversationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Teams have twenty alerts an hour, the team south has four. */
class RationDeskTest {

  private static final int HOUR = 3600;

  private final RationDesk desk = new RationDesk(Story.ALERTS, days(14));
  private final Map<String, TeamBudget> budgets = new HashMap<>();
  private final Map<AlertId, Ration> rations = new HashMap<>();
  private int opened;

  @Test
  void watchMaySpendHalfAndWarningFourFifths() {
    assertThat(shownOf(20, WATCH, "north", 0)).isEqualTo(10);
    assertThat(shownOf(20, WARNING, "north", 0)).isEqualTo(6);
    assertThat(shownOf(20, WATCH, "north", 0)).isZero();
    assertThat(shownOf(30, CRITICAL, "north", 0)).isEqualTo(30);
  }

  @Test
  void criticalAlertsCountThoughTheyAreNeverLimited() {
    assertThat(shownOf(16, CRITICAL, "north", 0)).isEqualTo(16);

    assertThat(shownOf(1, WARNING, "north", 0)).isZero();
  }

  @Test
  void aTokenComesBackAnHourAfterItWasTaken() {
    assertThat(shownOf(20, WARNING, "north", 0)).isEqualTo(16);

    assertThat(shownOf(20, WARNING, "north", HOUR - 1)).isZero();
    assertThat(shownOf(20, WARNING, "north", HOUR)).isEqualTo(16);
  }

  @Test
  void inNoHourWhateverMoreThanTheNumberIsShownEvenIfSomeComeLate() {
    Random chance = new Random(5);
    List<Double> shownAt = new ArrayList<>();
    double second = 0;
    for (int i = 0; i < 5_000; i++) {
      second += chance.nextInt(20);
      double late = chance.nextInt(10) == 0 ? second - chance.nextInt(HOUR) : second;
      if (shownOf(1, chance.nextBoolean() ? WATCH : WARNING, "north", late) == 1) {
        double last = shownAt.isEmpty() ? 0 : shownAt.get(shownAt.size() - 1);
        shownAt.add(Math.max(last, late));
      }
    }

    assertThat(shownAt).hasSizeGreaterThan(100);
    for (int i = 16; i < shownAt.size(); i++) {
      assertThat(shownAt.get(i) - shownAt.get(i - 16)).isGreaterThanOrEqualTo(HOUR);
    }
  }

  @Test
  void aTeamMayHaveANumberOfItsOwnAndThoseWithoutATeamShareOne() {
    assertThat(shownOf(9, WARNING, "south", 0)).isEqualTo(3);
    assertThat(shownOf(99, WARNING, "", 0)).isEqualTo(16);
    assertThat(shownOf(99, WARNING, "north", 0)).isEqualTo(16);
  }

  @Test
  void whatWasShownIsNeverWithheld() {
    RaisedAlert alert = opened(WARNING, "north", 0);
    ration(alert);
    shownOf(99, CRITICAL, "north", 0);

    assertThat(ration(next(alert, AlertState.RAISED, Change.NEWS, 10)).state())
        .isEqualTo(AlertState.RAISED);
    assertThat(ration(next(alert, AlertState.CLOSED, Change.QUIET, 20)).state())
        .isEqualTo(AlertState.CLOSED);
  }

  @Test
  void whatWasWithheldIsShownWithTheNextNewsThatTheBudgetAllows() {
    shownOf(20, WARNING, "north", 0);
    RaisedAlert alert = opened(WARNING, "north", 1);
    assertThat(ration(alert).state()).isEqualTo(AlertState.WITHHELD);

    assertThat(ration(next(alert, AlertState.OPENED, Change.QUIET, HOUR)).state())
        .isEqualTo(AlertState.WITHHELD);
    assertThat(ration(next(alert, AlertState.RAISED, Change.OVERDUE, HOUR)).state())
        .isEqualTo(AlertState.WITHHELD);
    assertThat(ration(next(alert, AlertState.RAISED, Change.NEWS, HOUR)).state())
        .isEqualTo(AlertState.RAISED);
  }

  @Test
  void whatBecomesCriticalIsShown() {
    shownOf(20, WARNING, "north", 0);
    RaisedAlert alert = opened(WATCH, "north", 1);
    ration(alert);

    Alert critical = with(alert.alert(), AlertState.RAISED, CRITICAL, 1, 5);

    assertThat(ration(new RaisedAlert("north", Change.NEWS, critical)).state())
        .isEqualTo(AlertState.RAISED);
  }

  @Test
  void aLeadWhoDoesSomethingWithAWithheldAlertHasSeenItAtNoCost() {
    shownOf(15, WARNING, "north", 0);
    RaisedAlert alert = opened(WATCH, "north", 1);
    assertThat(ration(alert).state()).isEqualTo(AlertState.WITHHELD);

    assertThat(ration(next(alert, AlertState.ACKNOWLEDGED, Change.BY_LEAD, 5)).state())
        .isEqualTo(AlertState.ACKNOWLEDGED);
    assertThat(ration(next(alert, AlertState.CLEARED, Change.QUIET, 6)).state())
        .isEqualTo(AlertState.CLEARED);
    assertThat(shownOf(9, WARNING, "north", 7)).isOne();
  }

  @Test
  void aWithheldAlertThatEndsStaysWithheld() {
    shownOf(20, WARNING, "north", 0);
    RaisedAlert alert = opened(WARNING, "north", 1);
    ration(alert);

    assertThat(ration(next(alert, AlertState.CLEARED, Change.QUIET, HOUR * 2)).state())
        .isEqualTo(AlertState.WITHHELD);
  }

  @Test
  void whoIsFirstToldOfAWithheldAlertIsTheFirstLead() {
    shownOf(20, WARNING, "north", 0);
    RaisedAlert alert = opened(WARNING, "north", 1);
    ration(alert);
    Alert third = with(alert.alert(), AlertState.RAISED, CRITICAL, 3, 10);
    Alert fourth = with(alert.alert(), AlertState.RAISED, CRITICAL, 4, 20);

    assertThat(ration(new RaisedAlert("north", Change.NEWS, third)).level()).isOne();
    assertThat(ration(new RaisedAlert("north", Change.OVERDUE, fourth)).level()).isEqualTo(2);
  }

  private int shownOf(int alerts, Severity severity, String team, double at) {
    int shown = 0;
    for (int i = 0; i < alerts; i++) {
      shown += ration(opened(severity, team, at)).isOpen() ? 1 : 0;
    }
    return shown;
  }

  private Alert ration(RaisedAlert raised) {
    AlertId id = raised.alert().alertId();
    RationStep step =
        desk.onAlert(
            budgets.getOrDefault(raised.budget(), TeamBudget.FULL), rations.get(id), raised);
    budgets.put(raised.budget(), step.budget());
    rations.put(id, step.ration());
    return step.alert();
  }

  private RaisedAlert opened(Severity severity, String team, double at) {
    opened++;
    Escalation found =
        new Escalation(
            new ConversationId("c-" + opened),
            at(0),
            1,
            at(at),
            severity,
            false,
            List.of(Reason.ofPolicy("streak", 3, severity, "Three in a row")),
            List.of(),
            new MoodShift(null, null),
            RecoverySteps.NONE,
            null,
            null,
            team.isEmpty() ? null : team,
            null,
            null);
    return new AlertDesk(Story.ALERTS).onEscalation(null, found).alerts().get(0);
  }

  private static RaisedAlert next(RaisedAlert before, AlertState state, Change change, double at) {
    Alert alert = before.alert();
    return new RaisedAlert(
        before.budget(), change, with(alert, state, alert.severity(), alert.level(), at));
  }

  private static Alert with(
      Alert before, AlertState state, Severity severity, int level, double at) {
    AlertDraft draft = new AlertDraft(before);
    draft.state = state;
    draft.severity = severity;
    draft.level = level;
    Instant time = at(at);
    return draft.finished(time);
  }
}
