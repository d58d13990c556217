package io.earshot.domain.time;

import static io.earshot.domain.Said.at;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlarmTest {

  @Test
  void aTimerIsAskedForWhenNoneIsSet() {
    Alarm alarm = Alarm.NONE.movedTo(at(10));

    assertThat(alarm.timerNeeded()).isEqualTo(at(10));
    assertThat(alarm.set().timerNeeded()).isNull();
  }

  @Test
  void aDeadlineThatMovesAwayNeedsNoNewTimer() {
    Alarm alarm = Alarm.NONE.movedTo(at(10)).set().movedTo(at(20));

    assertThat(alarm.timerNeeded()).isNull();
    assertThat(alarm.set().setFor()).isEqualTo(at(10));
  }

  @Test
  void aDeadlineThatMovesNearerNeedsAnEarlierTimer() {
    Alarm alarm = Alarm.NONE.movedTo(at(10)).set().movedTo(at(5));

    assertThat(alarm.timerNeeded()).isEqualTo(at(5));
  }

  @Test
  void aTimerThatRingsTooEarlyIsSetAnewForTheMovedDeadline() {
    Alarm alarm = Alarm.NONE.movedTo(at(10)).set().movedTo(at(20));

    Alarm rung = alarm.rang(at(10));

    assertThat(rung.isDue(at(10))).isFalse();
    assertThat(rung.timerNeeded()).isEqualTo(at(20));
  }

  @Test
  void aStaleRingChangesNothing() {
    Alarm alarm = Alarm.NONE.movedTo(at(20)).set();

    assertThat(alarm.rang(at(10))).isEqualTo(alarm);
    assertThat(Alarm.NONE.rang(at(10))).isEqualTo(Alarm.NONE);
  }

  @Test
  void neverIsLaterThanAnyTime() {
    assertThat(Alarm.earlier(null, at(1))).isEqualTo(at(1));
    assertThat(Alarm.earlier(at(1), null)).isEqualTo(at(1));
    assertThat(Alarm.earlier(at(2), at(1))).isEqualTo(at(1));
    assertThat(Alarm.earlier(null, null)).isNull();
  }
}
