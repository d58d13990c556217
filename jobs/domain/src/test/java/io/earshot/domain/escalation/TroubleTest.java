package io.earshot.domain.escalation;

import static io.earshot.domain.escalation.Severity.CRITICAL;
import static io.earshot.domain.escalation.Severity.WARNING;
import static io.earshot.domain.escalation.Severity.WATCH;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TroubleTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Duration WITHIN = Duration.ofMinutes(2);

  @Test
  void twoWarningsAreCritical() {
    assertThat(Trouble.worst(List.of(reason("a", WARNING), reason("b", WARNING))))
        .isEqualTo(CRITICAL);
    assertThat(Trouble.worst(List.of(reason("a", WATCH), reason("b", WARNING)))).isEqualTo(WARNING);
    assertThat(Trouble.worst(List.of(reason("a", WATCH), reason("b", WATCH)))).isEqualTo(WATCH);
    assertThat(Trouble.worst(List.of())).isNull();
  }

  @Test
  void aReasonAlreadyToldIsNoNews() {
    Trouble trouble = Trouble.NONE.after(List.of(reason("a", WARNING)), NOON, WITHIN);

    assertThat(trouble.isNews(List.of(reason("a", WARNING)))).isFalse();
    assertThat(trouble.isNews(List.of(reason("a", WATCH)))).isFalse();
    assertThat(trouble.isNews(List.of())).isFalse();
  }

  @Test
  void anotherReasonOrAWorseOneIsNews() {
    Trouble trouble = Trouble.NONE.after(List.of(reason("a", WATCH)), NOON, WITHIN);

    assertThat(trouble.isNews(List.of(reason("b", WATCH)))).isTrue();
    assertThat(trouble.isNews(List.of(reason("a", WARNING)))).isTrue();
  }

  @Test
  void severityNeverFallsWhileItIsOpen() {
    Trouble trouble =
        Trouble.NONE
            .after(List.of(reason("a", WARNING)), NOON, WITHIN)
            .after(List.of(reason("b", WATCH)), NOON, WITHIN);

    assertThat(trouble.severity()).isEqualTo(WARNING);
    assertThat(trouble.reasons()).containsExactly("a", "b");
    assertThat(trouble.ordinal()).isOne();
  }

  @Test
  void whatIsToldAfterClearingIsANewEscalation() {
    Trouble cleared = Trouble.NONE.after(List.of(reason("a", WARNING)), NOON, WITHIN).cleared(NOON);

    assertThat(cleared.isOpen()).isFalse();
    assertThat(cleared.isNews(List.of(reason("a", WATCH)))).isTrue();
    Instant later = NOON.plus(WITHIN).plusMillis(1);
    assertThat(cleared.after(List.of(reason("a", WATCH)), later, WITHIN).ordinal()).isEqualTo(2);
  }

  @Test
  void whatComesBackSoonAfterClearingIsTheSameEscalation() {
    Trouble again =
        Trouble.NONE
            .after(List.of(reason("a", WARNING)), NOON, WITHIN)
            .after(List.of(), NOON, WITHIN)
            .after(List.of(reason("b", WATCH)), NOON.plus(WITHIN), WITHIN);

    assertThat(again.ordinal()).isOne();
    assertThat(again.severity()).isEqualTo(WATCH);
    assertThat(again.reasons()).containsExactly("b");
  }

  @Test
  void theMoodBeforeIsTheLastOneWhileAllWasWell() {
    Trouble trouble =
        Trouble.NONE
            .withMood(0.4)
            .withMood(0.1)
            .after(List.of(reason("a", WATCH)), NOON, WITHIN)
            .withMood(-0.8);

    assertThat(trouble.moodBefore()).isEqualTo(0.1);
  }

  private static Reason reason(String id, Severity severity) {
    return Reason.ofPolicy(id, 1, severity, id);
  }
}
