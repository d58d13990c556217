package io.earshot.board.settings;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * When nobody is to be disturbed.
 *
 * @param from when it begins, by the clock on the wall
 * @param to when it ends; not after {@code from} means on the next day
 * @param zone whose wall
 * @param days on which it begins; empty for all
 * @param criticalPasses whether what is CRITICAL disturbs all the same; if nothing is said, it does
 */
public record QuietHours(
    LocalTime from, LocalTime to, ZoneId zone, Set<DayOfWeek> days, Boolean criticalPasses) {

  @SuppressWarnings("ConstantValue") // what a file leaves out is null here
  public QuietHours {
    if (from == null || to == null || zone == null) {
      throw new IllegalArgumentException(
          "quiet needs from, to and zone, as 20:00, 08:00 and Europe/Berlin");
    }
    criticalPasses = criticalPasses == null || criticalPasses;
    days = days == null ? Set.of() : Set.copyOf(days);
  }

  /** When quiet ends that this instant lies in; the instant itself if it lies in none. */
  public Instant over(Instant at) {
    LocalDate today = at.atZone(zone).toLocalDate();
    Instant end = at;
    for (LocalDate day : new LocalDate[] {today.minusDays(1), today}) {
      if (days.isEmpty() || days.contains(day.getDayOfWeek())) {
        Instant begins = ZonedDateTime.of(day, from, zone).toInstant();
        LocalDate lastDay = to.isAfter(from) ? day : day.plusDays(1);
        Instant ends = ZonedDateTime.of(lastDay, to, zone).toInstant();
        if (!at.isBefore(begins) && at.isBefore(ends) && ends.isAfter(end)) {
          end = ends;
        }
      }
    }
    return end;
  }
}
