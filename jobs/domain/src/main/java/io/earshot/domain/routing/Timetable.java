package io.earshot.domain.routing;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reckons in opening hours: by the wall clock of their place, change to summer time included. */
final class Timetable {

  /** Never closed. */
  static final Timetable ALWAYS = new Timetable(null, Map.of(), Set.of());

  /** Longer than any closure: where nothing opens for so long, nothing ever does. */
  private static final int LONGEST_LOOK = 800;

  private static final int DAY = 24 * 60;
  private static final Pattern SPAN = Pattern.compile("(\\d\\d):(\\d\\d)-(\\d\\d):(\\d\\d)");
  private static final Map<String, DayOfWeek> DAYS =
      Map.of(
          "MON", DayOfWeek.MONDAY,
          "TUE", DayOfWeek.TUESDAY,
          "WED", DayOfWeek.WEDNESDAY,
          "THU", DayOfWeek.THURSDAY,
          "FRI", DayOfWeek.FRIDAY,
          "SAT", DayOfWeek.SATURDAY,
          "SUN", DayOfWeek.SUNDAY);

  private final @Nullable ZoneId zone;
  private final Map<DayOfWeek, List<Span>> spans;
  private final Set<LocalDate> holidays;

  private Timetable(
      @Nullable ZoneId zone, Map<DayOfWeek, List<Span>> spans, Set<LocalDate> holidays) {
    this.zone = zone;
    this.spans = spans;
    this.holidays = holidays;
  }

  /**
   * The timetable of hours as they are written.
   *
   * @throws IllegalArgumentException if they cannot be kept
   */
  static Timetable of(String zone, Map<String, List<String>> open, List<String> holidays) {
    try {
      Map<DayOfWeek, List<Span>> spans = new EnumMap<>(DayOfWeek.class);
      open.forEach(
          (days, times) -> {
            for (DayOfWeek day : days(days)) {
              times.forEach(
                  time -> spans.computeIfAbsent(day, it -> new ArrayList<>()).add(Span.of(time)));
            }
          });
      if (spans.isEmpty()) {
        throw new IllegalArgumentException("opening hours without a day on which it is open");
      }
      spans.values().forEach(Timetable::sortApart);
      Set<LocalDate> closed = new HashSet<>();
      holidays.forEach(holiday -> closed.add(LocalDate.parse(holiday)));
      return new Timetable(ZoneId.of(zone), spans, closed);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "%s; write zones as Europe/Berlin, holidays as 2026-12-25".formatted(e.getMessage()), e);
    }
  }

  boolean isOpen(Instant at) {
    return zone == null || !after(at, Duration.ofMillis(1)).isAfter(at.plusMillis(1));
  }

  /** When it has been open for so long from then on; far away if it never opens again. */
  Instant after(Instant from, Duration openFor) {
    if (zone == null) {
      return from.plus(openFor);
    }
    Duration left = openFor;
    LocalDate day = from.atZone(zone).toLocalDate();
    for (int look = 0; look < LONGEST_LOOK; look++, day = day.plusDays(1)) {
      for (Span span : on(day)) {
        Instant begin = later(from, instant(zone, day, span.from()));
        Duration open = Duration.between(begin, instant(zone, day, span.to()));
        if (open.compareTo(left) >= 0 && !open.isNegative()) {
          return begin.plus(left);
        }
        left = open.isNegative() ? left : left.minus(open);
      }
    }
    return from.plus(Duration.ofDays(LONGEST_LOOK));
  }

  /** How long it is open between the two; nothing if they come the other way round. */
  Duration openBetween(Instant from, Instant to) {
    if (!to.isAfter(from)) {
      return Duration.ZERO;
    }
    if (zone == null) {
      return Duration.between(from, to);
    }
    Duration open = Duration.ZERO;
    LocalDate last = to.atZone(zone).toLocalDate();
    for (LocalDate day = from.atZone(zone).toLocalDate();
        !day.isAfter(last);
        day = day.plusDays(1)) {
      for (Span span : on(day)) {
        Instant begin = later(from, instant(zone, day, span.from()));
        Instant until = instant(zone, day, span.to());
        Instant end = until.isAfter(to) ? to : until;
        open = end.isAfter(begin) ? open.plus(Duration.between(begin, end)) : open;
      }
    }
    return open;
  }

  /** When it next opens or closes; null if it never does. */
  @Nullable Instant nextChange(Instant after) {
    if (zone == null) {
      return null;
    }
    LocalDate day = after.atZone(zone).toLocalDate();
    for (int look = 0; look < LONGEST_LOOK; look++, day = day.plusDays(1)) {
      for (Span span : on(day)) {
        for (int edge : new int[] {span.from(), span.to()}) {
          Instant at = instant(zone, day, edge);
          if (at.isAfter(after)) {
            return at;
          }
        }
      }
    }
    return null;
  }

  private List<Span> on(LocalDate day) {
    return holidays.contains(day) ? List.of() : spans.getOrDefault(day.getDayOfWeek(), List.of());
  }

  private static Instant instant(ZoneId zone, LocalDate day, int minute) {
    return minute == DAY
        ? day.plusDays(1).atStartOfDay(zone).toInstant()
        : day.atTime(minute / 60, minute % 60).atZone(zone).toInstant();
  }

  private static List<DayOfWeek> days(String written) {
    List<DayOfWeek> days = new ArrayList<>();
    for (String part : written.split(",", -1)) {
      String[] ends = part.strip().split("-", 2);
      DayOfWeek first = day(ends[0]);
      DayOfWeek last = day(ends[ends.length - 1]);
      for (DayOfWeek day = first; ; day = day.plus(1)) {
        days.add(day);
        if (day == last) {
          break;
        }
      }
    }
    return days;
  }

  private static DayOfWeek day(String name) {
    DayOfWeek day = DAYS.get(name.strip().toUpperCase(Locale.ROOT));
    if (day == null) {
      throw new IllegalArgumentException("there is no day " + name + "; write MON-FRI or SAT,SUN");
    }
    return day;
  }

  private static void sortApart(List<Span> spans) {
    spans.sort(Comparator.comparingInt(Span::from));
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i).from() < spans.get(i - 1).to()) {
        throw new IllegalArgumentException("opening hours of one day overlap");
      }
    }
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  /** In minutes of the day. */
  private record Span(int from, int to) {

    static Span of(String written) {
      Matcher span = SPAN.matcher(written.strip());
      if (!span.matches()) {
        throw new IllegalArgumentException("no opening hours: " + written + "; write 08:00-18:00");
      }
      int from = minute(span.group(1), span.group(2));
      int to = minute(span.group(3), span.group(4));
      if (from >= to || to > DAY) {
        throw new IllegalArgumentException(
            written + " does not end after it begins; for a night write two spans");
      }
      return new Span(from, to);
    }

    private static int minute(String hours, String minutes) {
      return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
    }
  }
}
