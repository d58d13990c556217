package io.earshot.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetableTest {

  /** Friday 20 November 2026 is followed by a Saturday morning and a holiday on Monday. */
  private static final Timetable BERLIN =
      Timetable.of(
          "Europe/Berlin",
          Map.of("MON-FRI", List.of("08:00-12:00", "13:00-18:00"), "SAT", List.of("09:00-13:00")),
          List.of("2026-11-23"));

  private static Instant utc(String time) {
    return Instant.parse(time + ":00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T06:59, false",
    "2026-11-20T07:00, true",
    "2026-11-20T11:00, false",
    "2026-11-20T12:30, true",
    "2026-11-20T17:00, false",
    "2026-11-21T08:30, true",
    "2026-11-22T10:00, false",
    "2026-11-23T10:00, false",
    "2026-11-24T10:00, true"
  })
  void isOpenByTheClockOfItsPlace(String at, boolean open) {
    assertThat(BERLIN.isOpen(utc(at))).isEqualTo(open);
  }

  @Test
  void timeCountsOnlyWhileItIsOpen() {
    assertThat(BERLIN.after(utc("2026-11-20T10:30"), Duration.ofHours(1)))
        .isEqualTo(utc("2026-11-20T12:30"));
    assertThat(BERLIN.after(utc("2026-11-20T16:00"), Duration.ofHours(6)))
        .isEqualTo(utc("2026-11-24T08:00"));
    assertThat(BERLIN.openBetween(utc("2026-11-20T16:00"), utc("2026-11-24T08:00")))
        .isEqualTo(Duration.ofHours(6));
  }

  @Test
  void theChangeToSummerTimeMovesTheHoursWithTheClock() {
    assertThat(BERLIN.isOpen(utc("2026-03-27T07:30"))).isTrue();
    assertThat(BERLIN.isOpen(utc("2026-03-30T06:30"))).isTrue();
    assertThat(BERLIN.isOpen(utc("2026-03-27T06:30"))).isFalse();
  }

  @Test
  void itOpensAndClosesAtTheEdgesOfItsSpans() {
    assertThat(BERLIN.nextChange(utc("2026-11-20T11:30"))).isEqualTo(utc("2026-11-20T12:00"));
    assertThat(BERLIN.nextChange(utc("2026-11-21T12:00"))).isEqualTo(utc("2026-11-24T07:00"));
    assertThat(Timetable.ALWAYS.nextChange(utc("2026-11-21T12:00"))).isNull();
  }

  @Test
  void aQueueWithoutHoursIsAlwaysOpen() {
    assertThat(Timetable.ALWAYS.isOpen(utc("2026-11-22T03:00"))).isTrue();
    assertThat(Timetable.ALWAYS.after(utc("2026-11-22T03:00"), Duration.ofMinutes(1)))
        .isEqualTo(utc("2026-11-22T03:01"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Europe/Berln  | MON-FRI | 08:00-18:00 | 2026-12-25 | Unknown time-zone ID",
        "Europe/Berlin | MO-FR   | 08:00-18:00 | 2026-12-25 | there is no day MO",
        "Europe/Berlin | MON-FRI | 8-18        | 2026-12-25 | no opening hours: 8-18",
        "Europe/Berlin | MON-FRI | 18:00-02:00 | 2026-12-25 | for a night write two spans",
        "Europe/Berlin | MON-FRI | 08:00-18:00 | 25.12.2026 | holidays as 2026-12-25"
      })
  void hoursThatCannotBeKeptAreRefusedWithWhatIsWrong(
      String zone, String days, String span, String holiday, String problem) {
    assertThatThrownBy(() -> new OpeningHours(zone, Map.of(days, List.of(span)), List.of(holiday)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void spansOfOneDayMayNotOverlap() {
    assertThatThrownBy(
            () ->
                new OpeningHours(
                    "UTC",
                    Map.of("MON-FRI", List.of("08:00-18:00"), "FRI", List.of("17:00-20:00")),
                    List.of()))
        .hasMessageContaining("overlap");
  }
}
