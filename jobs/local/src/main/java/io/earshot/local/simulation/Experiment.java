package io.earshot.local.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The same days under each discipline: conversations, times, handling and patience are the same, so
 * that differences are those of the order alone. What comes in the first half hour, into an empty
 * house, is served and not counted.
 */
public final class Experiment {

  static final Duration WARM_UP = Duration.ofMinutes(30);

  private final Workload workload;
  private final List<Agent> staff;
  private final Map<Key, List<Map<Measure, Double>>> days = new LinkedHashMap<>();
  private final List<Double> loads = new ArrayList<>();
  private long served;
  private int howManyDays;

  /** An experiment with what comes and who is there. */
  public Experiment(Workload workload, List<Agent> staff) {
    this.workload = workload;
    this.staff = List.copyOf(staff);
  }

  /**
   * Runs so many days at each load under each discipline.
   *
   * @param seed of the first day; the next has the next
   * @param progress is told how many days of how many are done
   */
  public void run(
      List<Double> atLoads, int howMany, long seed, BiConsumer<Integer, Integer> progress) {
    int done = 0;
    howManyDays = howMany;
    for (double load : atLoads) {
      loads.add(load);
      for (int day = 0; day < howMany; day++) {
        List<Arrival> arrivals = workload.day(load, staff.size(), seed + day);
        for (Discipline discipline : Discipline.values()) {
          note(load, discipline, Centre.serve(staff, discipline, arrivals));
        }
        progress.accept(++done, howMany * atLoads.size());
      }
    }
  }

  private void note(double load, Discipline discipline, List<Outcome> outcomes) {
    served += outcomes.size();
    List<Outcome> counted =
        outcomes.stream()
            .filter(outcome -> outcome.arrival().at() >= WARM_UP.toMillis())
            .sorted(Comparator.comparingLong(Outcome::waitedMillis))
            .toList();
    for (CustomerClass of : CustomerClass.values()) {
      List<Outcome> own = counted.stream().filter(one -> of.has(one.arrival().enquiry())).toList();
      Map<Measure, Double> figures = new EnumMap<>(Measure.class);
      for (Measure measure : Measure.values()) {
        figures.put(measure, measure.of(own));
      }
      days.computeIfAbsent(new Key(load, discipline, of), key -> new ArrayList<>()).add(figures);
    }
  }

  /** The loads, in the order in which they were asked for. */
  public List<Double> loads() {
    return List.copyOf(loads);
  }

  /** How many agents there are. */
  public int agents() {
    return staff.size();
  }

  /** How many days were simulated at each load. */
  public int days() {
    return howManyDays;
  }

  /** How long a day is. */
  public Duration hours() {
    return workload.hours();
  }

  /** How many conversations have come in all, over days, loads and disciplines. */
  public long served() {
    return served;
  }

  /** A figure over the days. */
  public Estimate estimate(double load, Discipline discipline, CustomerClass of, Measure measure) {
    return Estimate.of(byDay(load, discipline, of, measure));
  }

  /**
   * By how much a figure is more under one discipline than under another, day by day, so that what
   * differs between days has no part in it.
   */
  public Estimate difference(
      double load, Discipline one, Discipline other, CustomerClass of, Measure measure) {
    List<Double> a = byDay(load, one, of, measure);
    List<Double> b = byDay(load, other, of, measure);
    List<Double> differences = new ArrayList<>();
    for (int day = 0; day < a.size(); day++) {
      differences.add(a.get(day) - b.get(day));
    }
    return Estimate.of(differences);
  }

  private List<Double> byDay(
      double load, Discipline discipline, CustomerClass of, Measure measure) {
    return days.getOrDefault(new Key(load, discipline, of), List.of()).stream()
        .map(figures -> figures.getOrDefault(measure, Double.NaN))
        .toList();
  }

  private record Key(double load, Discipline discipline, CustomerClass of) {}
}
