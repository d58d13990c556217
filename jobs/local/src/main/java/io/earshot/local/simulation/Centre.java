package io.earshot.local.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * A contact centre, event by event. Whenever an agent is free and somebody waits whom he may take,
 * he takes the first of them; of several free agents the one with the fewest skills goes first,
 * then the one who has been free the longest. What has been moved away from the queue that it came
 * to may be taken by that queue's agents as well once the queue's service level has passed, or if
 * nobody has the skills that it was moved for.
 */
public final class Centre {

  private final Discipline discipline;
  private final List<Seat> seats = new ArrayList<>();
  private final Set<Waiter> waiters = new LinkedHashSet<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private final PriorityQueue<Event> events = new PriorityQueue<>(Event.ORDER);
  private long now;
  private long scheduled;

  private Centre(List<Agent> staff, Discipline discipline) {
    this.discipline = discipline;
    staff.forEach(agent -> seats.add(new Seat(agent)));
  }

  /**
   * Lets all arrivals come and serves them to the end.
   *
   * @return one outcome for each, in the order in which they were taken or gave up
   * @throws IllegalArgumentException if nobody can take what comes to some queue
   */
  public static List<Outcome> serve(
      List<Agent> staff, Discipline discipline, List<Arrival> arrivals) {
    Centre centre = new Centre(staff, discipline);
    for (Arrival arrival : arrivals) {
      Set<String> needed = arrival.enquiry().asQueued().skills();
      if (centre.nobodyCan(needed)) {
        throw new IllegalArgumentException("no agent has the skills " + needed);
      }
      centre.schedule(arrival.at(), () -> centre.come(arrival));
    }
    centre.run();
    return List.copyOf(centre.outcomes);
  }

  private void run() {
    for (Event next = events.poll(); next != null; next = events.poll()) {
      now = next.at();
      next.action().run();
    }
  }

  private void come(Arrival arrival) {
    List<Ranking> rankings = discipline.rankings(arrival.enquiry());
    Waiter waiter = new Waiter(arrival, rankings.get(0));
    waiters.add(waiter);
    rank(waiter, rankings.get(0));
    if (!waiters.contains(waiter)) {
      return;
    }
    for (Ranking later : rankings.subList(1, rankings.size())) {
      schedule(now + later.after().toMillis(), () -> rank(waiter, later));
    }
    Ranking first = arrival.enquiry().asQueued();
    schedule(now + first.serviceLevel().toMillis(), () -> open(waiter));
    if (arrival.patienceMillis() != Arrival.FOR_EVER) {
      schedule(now + arrival.patienceMillis(), () -> giveUp(waiter));
    }
  }

  private void rank(Waiter waiter, Ranking ranking) {
    if (waiters.contains(waiter)) {
      waiter.rank(ranking);
      if (nobodyCan(ranking.skills())) {
        waiter.openToFirstQueue();
      }
      offer(waiter);
    }
  }

  private void open(Waiter waiter) {
    if (waiters.contains(waiter)) {
      waiter.openToFirstQueue();
      offer(waiter);
    }
  }

  private void giveUp(Waiter waiter) {
    if (waiters.remove(waiter)) {
      outcomes.add(new Outcome(waiter.arrival(), now - waiter.arrival().at(), false));
    }
  }

  /** Nobody who is free could take anybody else who waits: he would have. */
  private void offer(Waiter waiter) {
    seats.stream()
        .filter(seat -> !seat.busy && waiter.mayBeTakenBy(seat.agent))
        .min(Seat.ORDER)
        .ifPresent(seat -> take(seat, waiter));
  }

  private void take(Seat seat, Waiter waiter) {
    waiters.remove(waiter);
    seat.busy = true;
    outcomes.add(new Outcome(waiter.arrival(), now - waiter.arrival().at(), true));
    schedule(now + waiter.arrival().handlingMillis(), () -> free(seat));
  }

  private void free(Seat seat) {
    seat.busy = false;
    seat.freeSince = now;
    waiters.stream()
        .filter(waiter -> waiter.mayBeTakenBy(seat.agent))
        .min(discipline.order(now))
        .ifPresent(waiter -> take(seat, waiter));
  }

  private boolean nobodyCan(Set<String> needed) {
    return seats.stream().noneMatch(seat -> seat.agent.can(needed));
  }

  private void schedule(long at, Runnable action) {
    events.add(new Event(at, scheduled++, action));
  }

  /** Something that will happen; at one time in the order in which it was scheduled. */
  private record Event(long at, long number, Runnable action) {
    private static final Comparator<Event> ORDER =
        Comparator.comparingLong(Event::at).thenComparingLong(Event::number);
  }

  /** An agent at work. */
  private static final class Seat {
    private static final Comparator<Seat> ORDER =
        Comparator.<Seat>comparingInt(seat -> seat.agent.breadth())
            .thenComparingLong(seat -> seat.freeSince)
            .thenComparing(seat -> seat.agent.name());

    private final Agent agent;
    private boolean busy;
    private long freeSince;

    private Seat(Agent agent) {
      this.agent = agent;
    }
  }
}
