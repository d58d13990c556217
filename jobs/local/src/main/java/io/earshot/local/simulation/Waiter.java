package io.earshot.local.simulation;

import io.earshot.domain.routing.ageing.Waiting;
import java.time.Instant;

/** An arrival that waits, with what is asked for it now. */
final class Waiter {

  private final Arrival arrival;
  private Ranking ranking;
  private boolean open;

  Waiter(Arrival arrival, Ranking ranking) {
    this.arrival = arrival;
    this.ranking = ranking;
  }

  Arrival arrival() {
    return arrival;
  }

  void rank(Ranking newRanking) {
    ranking = newRanking;
  }

  /** From now on those of the queue that it came to may take it, too. */
  void openToFirstQueue() {
    open = true;
  }

  boolean mayBeTakenBy(Agent agent) {
    return agent.can(ranking.skills())
        || (open && agent.can(arrival.enquiry().asQueued().skills()));
  }

  Waiting waiting() {
    return new Waiting(
        arrival.id(),
        ranking.priority(),
        Instant.ofEpochMilli(arrival.at()),
        ranking.serviceLevel());
  }
}
