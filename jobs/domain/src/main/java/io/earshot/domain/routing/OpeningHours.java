package io.earshot.domain.routing;

import java.util.List;
import java.util.Map;

/**
 * When a queue is staffed, as an operator writes it.
 *
 * @param zone an IANA time zone, for example Europe/Berlin
 * @param open days ({@code MON-FRI}, {@code SAT}, {@code MON,WED}) with their spans ({@code
 *     08:00-18:00}); 24:00 is the end of a day
 * @param holidays days on which it is closed, as 2026-12-25
 */
public record OpeningHours(String zone, Map<String, List<String>> open, List<String> holidays) {

  /**
   * Hours that can be kept.
   *
   * @throws IllegalArgumentException if they cannot, with what is wrong
   */
  public OpeningHours {
    Timetable.of(zone, open, holidays);
  }

  /** The same, to reckon with. */
  Timetable timetable() {
    return Timetable.of(zone, open, holidays);
  }
}
