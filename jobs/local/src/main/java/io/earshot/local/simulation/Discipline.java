package io.earshot.local.simulation;

import io.earshot.domain.routing.ageing.AgeingCurve;
import io.earshot.domain.routing.ageing.WaitingOrder;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** In which order those who wait are taken, and by whom. */
public enum Discipline {
  /** Who came first, in the queue that he came to. */
  FIRST_COME("first come") {
    @Override
    Comparator<Waiter> order(long now) {
      return OLDEST;
    }
  },
  /** VIP before gold before standard; within a tier who came first. */
  TIER("tier only") {
    @Override
    Comparator<Waiter> order(long now) {
      return Comparator.<Waiter>comparingInt(one -> -one.arrival().enquiry().tier().ordinal())
          .thenComparing(OLDEST);
    }
  },
  /** By Earshot's priority and its ageing, in the queue that he came to. */
  EARSHOT("Earshot's priority") {
    @Override
    Comparator<Waiter> order(long now) {
      return byAgeing(now);
    }

    @Override
    List<Ranking> rankings(Enquiry enquiry) {
      Set<String> skills = enquiry.asQueued().skills();
      return enquiry.decided().stream().map(ranking -> ranking.needing(skills)).toList();
    }
  },
  /** The same, and by agents with the skills that Earshot asks for. */
  EARSHOT_MOVED("... and its queues") {
    @Override
    Comparator<Waiter> order(long now) {
      return byAgeing(now);
    }

    @Override
    List<Ranking> rankings(Enquiry enquiry) {
      return enquiry.decided();
    }
  };

  private static final Comparator<Waiter> OLDEST =
      Comparator.comparingInt(one -> one.arrival().number());
  private static final WaitingOrder BY_AGEING = new WaitingOrder(AgeingCurve.USUAL);

  private final String inWords;

  Discipline(String inWords) {
    this.inWords = inWords;
  }

  /** For a table and a picture. */
  public String inWords() {
    return inWords;
  }

  private static Comparator<Waiter> byAgeing(long now) {
    return Comparator.comparing(Waiter::waiting, BY_AGEING.at(Instant.ofEpochMilli(now)));
  }

  /** Who is taken first comes first. */
  abstract Comparator<Waiter> order(long now);

  /** What it asks for a conversation, in order of time; the first from its arrival on. */
  List<Ranking> rankings(Enquiry enquiry) {
    return List.of(enquiry.asQueued());
  }
}
