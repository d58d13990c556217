package io.earshot.pipeline.step;

import static io.earshot.domain.alert.AlertAction.Kind.ACKNOWLEDGE;
import static io.earshot.domain.alert.AlertAction.Kind.CLOSE;
import static io.earshot.domain.alert.AlertAction.Kind.NOT_USEFUL;
import static io.earshot.domain.alert.AlertAction.Kind.SNOOZE;
import static io.earshot.domain.alert.AlertAction.Kind.USEFUL;
import static io.earshot.domain.escalation.Severity.CRITICAL;
import static io.earshot.domain.escalation.Severity.WARNING;
import static io.earshot.domain.escalation.Severity.WATCH;
import static io.earshot.pipeline.given.Found.lead;
import static io.earshot.pipeline.given.Found.nothing;
import static io.earshot.pipeline.given.Found.takenBack;
import static io.earshot.pipeline.given.Found.trouble;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.alert.AlertFeedback;
import io.earshot.domain.alert.AlertState;
import io.earshot.domain.alert.RaisedAlert;
import io.earshot.domain.audit.AuditEntry;
import io.earshot.pipeline.given.Script;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.util.function.ThrowingConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class RaiseAlertTest {

  private static final Script CALL = Script.call("c1");
  private static final int HOUR = 3600;

  /** Through every state; the last alert is the one that the first was. */
  private static final List<ThrowingConsumer<AlertHarness, Exception>> LIFE =
      List.of(
          it -> it.acts(lead(CALL, 1, USEFUL)),
          it -> it.finds(trouble(CALL, 5, WATCH)),
          it -> it.finds(trouble(CALL, 10, WARNING)),
          it -> it.timeReaches(CALL.second(310)),
          it -> it.acts(lead(CALL, 320, SNOOZE)),
          it -> it.timeReaches(CALL.second(320 + 900)),
          it -> it.acts(lead(CALL, 1230, ACKNOWLEDGE)),
          it -> it.finds(nothing(CALL, 1240)),
          it -> it.finds(trouble(CALL, 1300, WARNING)),
          it -> it.acts(lead(CALL, 1310, CLOSE)),
          it -> it.acts(lead(CALL, 1320, NOT_USEFUL)),
          it -> it.finds(trouble(CALL, 1330, CRITICAL)),
          it -> it.finds(nothing(CALL, 1340)),
          it -> it.corrects(takenBack(CALL, 1400)));

  private AlertHarness raise;

  @BeforeEach
  void begin() throws Exception {
    raise = new AlertHarness();
  }

  @AfterEach
  void end() throws Exception {
    raise.close();
  }

  @Test
  void aRestartInWhateverStateChangesNothing() throws Exception {
    for (ThrowingConsumer<AlertHarness, Exception> step : LIFE) {
      step.accept(raise);
    }
    Set<AlertState> all = EnumSet.allOf(AlertState.class);
    all.remove(AlertState.WITHHELD);
    assertThat(raise.raised()).extracting(it -> it.alert().state()).containsAll(all);

    for (int restartAfter = 0; restartAfter < LIFE.size(); restartAfter++) {
      try (AlertHarness restarted = new AlertHarness()) {
        for (int i = 0; i < LIFE.size(); i++) {
          LIFE.get(i).accept(restarted);
          if (i == restartAfter) {
            restarted.restarts();
          }
        }
        assertThat(restarted.raised()).as("after %d", restartAfter).isEqualTo(raise.raised());
      }
    }
  }

  @Test
  void revisionsCountUpAndTimeNeverRunsBack() throws Exception {
    for (ThrowingConsumer<AlertHarness, Exception> step : LIFE) {
      step.accept(raise);
    }

    List<RaisedAlert> raised = raise.raised();
    for (int i = 0; i < raised.size(); i++) {
      assertThat(raised.get(i).alert().revision()).isEqualTo(i + 1);
    }
    assertThat(raised).extracting(it -> it.alert().changedAt()).isSorted();
  }

  @Test
  void nothingIsLeftOfAnAlertADayAfterItsEnd() throws Exception {
    for (ThrowingConsumer<AlertHarness, Exception> step : LIFE) {
      step.accept(raise);
    }
    assertThat(raise.states()).isEqualTo(1);

    raise.timeReaches(CALL.second(1340 + 24 * HOUR));

    assertThat(raise.states()).isZero();
    assertThat(raise.timers()).isZero();
  }

  @Test
  void theEndOfAConversationWithoutAnAlertLeavesNothing() throws Exception {
    raise.finds(nothing(CALL, 60));

    assertThat(raise.raised()).isEmpty();
    assertThat(raise.states()).isZero();
    assertThat(raise.timers()).isZero();
  }

  @Test
  void anActionBeforeItsAlertIsDoneWhenTheAlertComes() throws Exception {
    raise.acts(lead(CALL, 3, ACKNOWLEDGE));
    raise.restarts();
    raise.finds(trouble(CALL, 5, WARNING));

    assertThat(raise.raised())
        .extracting(it -> it.alert().state())
        .containsExactly(AlertState.OPENED, AlertState.ACKNOWLEDGED);
    assertThat(raise.side(Sides.AUDIT)).extracting(AuditEntry::outcome).containsExactly("DONE");
  }

  @Test
  void anActionOnAnAlertThatNeverComesIsAuditedAndForgotten() throws Exception {
    raise.acts(lead(CALL, 3, ACKNOWLEDGE));

    raise.timeReaches(CALL.second(3 + 600));

    assertThat(raise.side(Sides.AUDIT))
        .extracting(AuditEntry::outcome)
        .containsExactly("UNKNOWN_ALERT");
    assertThat(raise.states()).isZero();
    assertThat(raise.timers()).isZero();
  }

  @Test
  void actionsThatStaySilentDoNotHoldTimeBack() throws Exception {
    raise.finds(trouble(CALL, 5, WARNING));

    raise.timeReaches(CALL.second(305));

    assertThat(raise.raised()).extracting(it -> it.alert().level()).containsExactly(1, 2);
  }

  @Test
  void anActionByAClockThatIsBehindSnoozesForAsLong() throws Exception {
    raise.timeReaches(CALL.second(HOUR)).finds(trouble(CALL, 5, WATCH));
    raise.acts(lead(CALL, 10, SNOOZE));

    raise.timeReaches(CALL.second(HOUR + 889));
    assertThat(raise.raised()).hasSize(2);
    raise.timeReaches(CALL.second(HOUR + 900));

    assertThat(raise.raised()).hasSize(3);
    assertThat(raise.raised().get(2).alert().state()).isEqualTo(AlertState.RAISED);
  }

  @Test
  void aVerdictGoesOutWithWhatHadMadeTheAlert() throws Exception {
    raise.finds(trouble(CALL, 5, WARNING)).acts(lead(CALL, 10, NOT_USEFUL));

    assertThat(raise.side(Sides.FEEDBACK))
        .extracting(AlertFeedback::verdict)
        .containsExactly(AlertFeedback.Verdict.NOT_USEFUL);
    assertThat(raise.side(Sides.FEEDBACK).get(0).because())
        .extracting(reason -> reason.id())
        .containsExactly("WARNING");
  }
}
