package io.earshot.local.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeShiftTest {

  private final TimeShift anHour = new TimeShift(Duration.ofHours(1));

  @Test
  void allTimesOfAnEventMoveByTheSame() {
    assertThat(
            shifted(
                "{\"sentAt\":\"2015-02-24T11:35:00Z\",\"startedAt\":\"2015-02-24T11:34:58.500Z\"}"))
        .isEqualTo(
            "{\"sentAt\":\"2015-02-24T12:35:00.000Z\",\"startedAt\":\"2015-02-24T12:34:58.500Z\"}");
  }

  @Test
  void everythingElseKeepsItsBytes() {
    assertThat(
            shifted(
                "{ \"text\" : \"caf\\u00e9 é 😀 sentAt\",\"n\":1.50, \"occurredAt\":"
                    + " \"2015-02-24T11:35:00Z\" ,\"x\":null}"))
        .isEqualTo(
            "{ \"text\" : \"caf\\u00e9 é 😀 sentAt\",\"n\":1.50, \"occurredAt\":"
                + " \"2015-02-24T12:35:00.000Z\" ,\"x\":null}");
  }

  @Test
  void onlyTheEventsOwnTimesMove() {
    String nested = "{\"attributes\":{\"sentAt\":\"2015-02-24T11:35:00Z\"},\"endedAt\":null}";

    assertThat(shifted(nested)).isEqualTo(nested);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no json",
        "[1,2]",
        "{\"sentAt\":\"yesterday\"}",
        "{\"sentAt\":\"2015-02-24T11:35:00Z\",",
        "{\"sentAt\":1424777700000}"
      })
  void whatCannotBeMovedStaysAsItIs(String line) {
    assertThat(shifted(line)).isEqualTo(line);
  }

  private String shifted(String line) {
    return new String(anHour.apply(line.getBytes(UTF_8)), UTF_8);
  }
}
