package io.earshot.pipeline.step;

import static io.earshot.domain.escalation.Severity.CRITICAL;
import static io.earshot.domain.escalation.Severity.WARNING;
import static io.earshot.domain.escalation.Severity.WATCH;
import static io.earshot.pipeline.given.Found.nothing;
import static io.earshot.pipeline.given.Found.trouble;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.alert.AlertCase;
import io.earshot.domain.alert.AlertDesk;
import io.earshot.domain.alert.AlertState;
import io.earshot.domain.alert.AlertStep;
import io.earshot.domain.alert.RaisedAlert;
import io.earshot.domain.escalation.Escalation;
import io.earshot.domain.escalation.Severity;
import io.earshot.pipeline.given.Script;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.settings.SettingsFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RationAlertsTest {

  private static final JobSettings SETTINGS = SettingsFiles.defaults();
  private static final int PER_HOUR = SETTINGS.alerts().budget().perHour();
  private static final int DAY = 86_400;

  private final AlertDesk desk = new AlertDesk(SETTINGS.alerts());
  private final Map<String, AlertCase> cases = new HashMap<>();
  private final List<Alert> before = new ArrayList<>();
  private Harness<RaisedAlert, Alert> ration;

  @BeforeEach
  void begin() throws Exception {
    ration = Harness.of(() -> new RationAlerts(SETTINGS), RaisedAlert::budget);
  }

  @AfterEach
  void end() throws Exception {
    ration.close();
  }

  @Test
  void ofTenThousandAngryConversationsEveryOneIsShownOrWithheldAndNoneIsLost() throws Exception {
    int conversations = 10_000;
    for (int i = 0; i < conversations; i++) {
      Severity severity = i % 100 == 99 ? CRITICAL : i % 2 == 0 ? WARNING : WATCH;
      raise(trouble(call(i), i / 10, severity));
      if (i == 5_000) {
        restarts();
      }
    }

    List<Alert> told = told();
    assertThat(told).hasSize(conversations);
    assertThat(told).extracting(Alert::alertId).doesNotHaveDuplicates();
    assertThat(told).filteredOn(it -> it.severity() == CRITICAL).hasSize(100);
    assertThat(told)
        .filteredOn(it -> it.severity() == CRITICAL)
        .extracting(Alert::state)
        .containsOnly(AlertState.OPENED);
    assertThat(told)
        .filteredOn(it -> it.severity() != CRITICAL && it.state() == AlertState.OPENED)
        .hasSize(PER_HOUR * 4 / 5);
    assertThat(told)
        .filteredOn(it -> it.severity() == WATCH && it.state() == AlertState.OPENED)
        .hasSizeLessThanOrEqualTo(PER_HOUR / 2);
    assertThat(told)
        .filteredOn(it -> it.state() == AlertState.WITHHELD)
        .hasSize(conversations - 100 - PER_HOUR * 4 / 5);
  }

  @Test
  void whatIsSpentAndWhatWasShownIsKnownAfterARestart() throws Exception {
    for (int i = 0; i < PER_HOUR; i++) {
      raise(trouble(call(i), 0, WATCH));
    }
    restarts();

    raise(trouble(call(0), 10, WARNING));
    raise(nothing(call(PER_HOUR - 1), 10));
    raise(trouble(call(PER_HOUR), 10, WATCH));

    assertThat(ration.output())
        .extracting(Alert::state)
        .containsExactly(AlertState.RAISED, AlertState.WITHHELD, AlertState.WITHHELD);
  }

  @Test
  void nothingIsLeftOfATeamWhoseAlertsAreOver() throws Exception {
    raise(trouble(call(0), 0, WATCH));
    raise(nothing(call(0), 60));

    ration.timeReaches(call(0).second(DAY + 2 * 3600));
    assertThat(ration.states()).isZero();
    ration.timeReaches(call(0).second(30 * DAY));

    assertThat(ration.timers()).isZero();
  }

  private void restarts() throws Exception {
    before.addAll(ration.output());
    ration.restarts();
  }

  private List<Alert> told() {
    List<Alert> all = new ArrayList<>(before);
    all.addAll(ration.output());
    return all;
  }

  private void raise(Escalation found) throws Exception {
    String conversation = found.conversationId().value();
    AlertStep step = desk.onEscalation(cases.get(conversation), found);
    cases.put(conversation, step.after());
    for (RaisedAlert raised : step.alerts()) {
      ration.takes(raised);
    }
  }

  private static Script call(int number) {
    return Script.call("c" + number);
  }
}
