package io.earshot.domain.routing;

import io.earshot.domain.intent.IntentBook;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides where a conversation should go and how soon, and says why.
 *
 * <p>A deadline that is due before news arrives is decided before it, as of its own time, whether
 * its timer rang or not. So what is decided depends on the facts alone and not on how fast time was
 * seen to pass: a replay decides the same, under the same ids.
 */
public final class RoutingDesk {

  private final RoutingBook book;
  private final RoutingPlanner planner;
  private final RoutingJudge judge;

  /**
   * A desk that decides by this book.
   *
   * @param intents tell what the customer could do himself
   * @param judge by the rules in force; where they change, a desk is made anew
   */
  public RoutingDesk(RoutingBook book, IntentBook intents, RoutingJudge judge) {
    this.book = book;
    this.planner = new RoutingPlanner(book, intents, judge);
    this.judge = judge;
  }

  /** What follows from facts; {@code before} is null if nothing is known yet. */
  public RoutingStep onFacts(@Nullable RoutingCase before, RoutingFacts facts) {
    if (facts.stage() == RoutingFacts.Stage.FORGOTTEN) {
      return RoutingStep.FORGOTTEN;
    }
    RoutingBench bench = bench(before == null ? RoutingCase.begin(facts) : before);
    bench.settle(facts.at());
    bench.take(facts);
    return bench.step();
  }

  /** What follows when time reaches {@code now}; a deadline that has moved has no consequence. */
  public RoutingStep onDeadline(RoutingCase before, Instant now) {
    RoutingBench bench = bench(before.withAlarm(before.alarm().rang(now)));
    bench.settle(now);
    return bench.step();
  }

  private RoutingBench bench(RoutingCase before) {
    return new RoutingBench(before, book, planner, judge);
  }
}
