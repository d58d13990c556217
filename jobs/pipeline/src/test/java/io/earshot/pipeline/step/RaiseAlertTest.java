package io.earshot.pipeline.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.alert.AlertState;
import io.earshot.domain.escalation.Escalation;
import io.earshot.domain.escalation.MoodShift;
import io.earshot.domain.escalation.Reason;
import io.earshot.domain.escalation.RecoverySteps;
import io.earshot.domain.escalation.Severity;
import io.earshot.pipeline.given.Script;
import io.earshot.pipeline.settings.SettingsFiles;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RaiseAlertTest {

  private static final Script CALL = Script.call("c1");

  private Harness<Escalation, Alert> raise;

  @BeforeEach
  void begin() throws Exception {
    raise =
        Harness.of(
            () -> new RaiseAlert(SettingsFiles.defaults()), it -> it.conversationId().value());
  }

  @AfterEach
  void end() throws Exception {
    raise.close();
  }

  @Test
  void anAlertIsRaisedUnderItsIdEvenAfterARestart() throws Exception {
    raise.takes(found(5, Severity.WATCH));
    Alert opened = raise.output().get(0);

    raise.restarts();
    raise.takes(found(9, Severity.WARNING));

    Alert raised = raise.output().get(0);
    assertThat(opened.state()).isEqualTo(AlertState.OPENED);
    assertThat(raised.state()).isEqualTo(AlertState.RAISED);
    assertThat(raised.alertId()).isEqualTo(opened.alertId());
    assertThat(raised.revision()).isEqualTo(2);
  }

  @Test
  void nothingIsLeftOfAnAlertThatIsClosed() throws Exception {
    raise.takes(found(5, Severity.WATCH), found(60, null));

    assertThat(raise.output())
        .extracting(Alert::state)
        .containsExactly(AlertState.OPENED, AlertState.CLOSED);
    assertThat(raise.states()).isZero();
    assertThat(raise.timers()).isZero();
  }

  @Test
  void theEndOfAConversationWithoutAnAlertIsNotTold() throws Exception {
    raise.takes(found(60, null));

    assertThat(raise.output()).isEmpty();
    assertThat(raise.states()).isZero();
  }

  private static Escalation found(int second, @Nullable Severity severity) {
    return new Escalation(
        CALL.id(),
        CALL.second(0),
        1,
        CALL.second(second),
        severity,
        severity == null,
        severity == null ? List.of() : List.of(Reason.ofPolicy("streak", 3, severity, "Three")),
        List.of(),
        new MoodShift(null, -0.5),
        new RecoverySteps(false, false, false, false, false),
        null,
        "billing",
        "north",
        null);
  }
}
