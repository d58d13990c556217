package io.earshot.domain.customer;

import io.earshot.domain.event.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The conversations that a customer began in the last thirty days. Bounded: the newest {@value
 * #MAX_KEPT} are kept one by one, those before them are counted by the day. So no visit is lost
 * from the counts; beyond {@value #MAX_KEPT}, the border of seven or thirty days is that of its
 * day. What is kept depends on the visits alone, not on the order in which they come.
 *
 * @param kept newest first
 * @param days visits older than those, by day, oldest first; empty for nearly everybody
 */
public record Visits(List<Visit> kept, List<VisitDay> days) {

  static final int MAX_KEPT = 40;
  static final Visits NONE = new Visits(List.of(), List.of());

  private static final Duration MEMORY = Duration.ofDays(30);
  private static final long SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

  /** The one that began last, or null. */
  @Nullable Visit newest() {
    return kept.isEmpty() ? null : kept.get(0);
  }

  boolean has(Visit visit) {
    return kept.stream().anyMatch(visit::isSameAs);
  }

  /** With one visit more; one that is known is not counted again. */
  Visits with(Visit visit) {
    if (has(visit)) {
      return new Visits(
          kept.stream().map(it -> it.isSameAs(visit) ? merged(it, visit) : it).toList(), days);
    }
    List<Visit> visits = new ArrayList<>(kept);
    visits.add(visit);
    visits.sort(Visit.NEWEST_FIRST);
    long firstDay = day(visits.get(0).startedAt().minus(MEMORY));
    TreeMap<Long, Integer> counts = new TreeMap<>();
    days.forEach(day -> counts.merge(day.epochDay(), day.visits(), Integer::sum));
    if (visits.size() > MAX_KEPT) {
      counts.merge(day(visits.remove(MAX_KEPT).startedAt()), 1, Integer::sum);
    }
    visits.removeIf(it -> day(it.startedAt()) < firstDay);
    return new Visits(
        List.copyOf(visits),
        counts.tailMap(firstDay, true).entrySet().stream()
            .map(day -> new VisitDay(day.getKey(), day.getValue()))
            .toList());
  }

  /** How many began after {@code from} and not after {@code until}. */
  int between(Instant from, Instant until) {
    long ofKept =
        kept.stream()
            .map(Visit::startedAt)
            .filter(at -> at.isAfter(from) && !at.isAfter(until))
            .count();
    int ofDays =
        days.stream()
            .filter(day -> day.epochDay() >= day(from) && day.epochDay() <= day(until))
            .mapToInt(VisitDay::visits)
            .sum();
    return (int) ofKept + ofDays;
  }

  /** A start that is told twice says the channel at least once. */
  private static Visit merged(Visit a, Visit b) {
    Comparator<Visit> byChannel =
        Comparator.comparing((Visit it) -> it.channel() != Channel.UNKNOWN)
            .thenComparing(Visit::channel);
    return byChannel.compare(a, b) < 0 ? b : a;
  }

  private static long day(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), SECONDS_A_DAY);
  }
}
