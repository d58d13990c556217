package io.earshot.local.screen;

import static io.earshot.local.screen.Talks.alerted;
import static io.earshot.local.screen.Talks.talk;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.escalation.Severity;
import io.earshot.local.demo.Talk;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeatsTest {

  private final Seats seats = new Seats();

  @Test
  void aConversationKeepsItsRow() {
    seat(talk("a", 0, ""), talk("b", 0, ""));

    assertThat(seat(talk("b", -1, ""), talk("a", 0, ""))).containsExactly("a", "b", null);
  }

  @Test
  void aFreeRowGoesToTheMostUrgent() {
    seat(talk("a", 0, ""), talk("b", 0, ""), talk("c", 0, ""));

    assertThat(seat(talk("a", 0, ""), talk("c", 0, ""), talk("d", 0.5, ""), talk("e", -0.5, "")))
        .containsExactly("a", "e", "c");
  }

  @Test
  void anAlertTakesTheRowOfTheCalmest() {
    seat(talk("a", 0, ""), talk("b", 0.9, ""), talk("c", -0.2, ""));

    assertThat(
            seat(
                talk("a", 0, ""),
                talk("b", 0.9, ""),
                talk("c", -0.2, ""),
                alerted("d", Severity.WARNING)))
        .containsExactly("c", "a", "d");
  }

  @Test
  void anAlertDoesNotDriveAnotherAlertAway() {
    Talk[] all = {
      alerted("a", Severity.WATCH),
      alerted("b", Severity.WATCH),
      alerted("c", Severity.WATCH),
      alerted("d", Severity.WATCH)
    };

    assertThat(seat(all)).containsExactly("a", "b", "c");
  }

  private List<@Nullable String> seat(Talk... talks) {
    return seats.seat(List.of(talks), 3).stream()
        .map(talk -> talk == null ? null : talk.id().value())
        .toList();
  }
}
