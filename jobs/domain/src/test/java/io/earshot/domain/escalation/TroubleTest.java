package io.earshot.domain.escalation;

import static io.earshot.domain.escalation.Severity.CRITICAL;
import static io.earshot.domain.escalation.Severity.WARNING;
import static io.earshot.domain.escalation.Severity.WATCH;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TroubleTest {

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
    Trouble trouble = Trouble.NONE.told(List.of(reason("a", WARNING)));

    assertThat(trouble.isNews(List.of(reason("a", WARNING)))).isFalse();
    assertThat(trouble.isNews(List.of(reason("a", WATCH)))).isFalse();
    assertThat(trouble.isNews(List.of())).isFalse();
  }

  @Test
  void anotherReasonOrAWorseOneIsNews() {
    Trouble trouble = Trouble.NONE.told(List.of(reason("a", WATCH)));

    assertThat(trouble.isNews(List.of(reason("b", WATCH)))).isTrue();
    assertThat(trouble.isNews(List.of(reason("a", WARNING)))).isTrue();
  }

  @Test
  void severityNeverFallsWhileItIsOpen() {
    Trouble trouble =
        Trouble.NONE.told(List.of(reason("a", WARNING))).told(List.of(reason("b", WATCH)));

    assertThat(trouble.severity()).isEqualTo(WARNING);
    assertThat(trouble.reasons()).containsExactly("a", "b");
    assertThat(trouble.ordinal()).isOne();
  }

  @Test
  void whatIsToldAfterClearingIsANewEscalation() {
    Trouble cleared = Trouble.NONE.told(List.of(reason("a", WARNING))).cleared();

    assertThat(cleared.isOpen()).isFalse();
    assertThat(cleared.isNews(List.of(reason("a", WATCH)))).isTrue();
    assertThat(cleared.told(List.of(reason("a", WATCH))).ordinal()).isEqualTo(2);
  }

  @Test
  void theMoodBeforeIsTheLastOneWhileAllWasWell() {
    Trouble trouble =
        Trouble.NONE.withMood(0.4).withMood(0.1).told(List.of(reason("a", WATCH))).withMood(-0.8);

    assertThat(trouble.moodBefore()).isEqualTo(0.1);
  }

  private static Reason reason(String id, Severity severity) {
    return Reason.ofPolicy(id, 1, severity, id);
  }
}
