package io.earshot.bench.engine.scale;

import io.earshot.bench.engine.load.Arrivals;
import io.earshot.bench.engine.load.Scripts;
import io.earshot.bench.engine.load.SkewedTalk;
import io.earshot.bench.engine.load.Talk;
import io.earshot.bench.engine.load.Utterances;

/**
 * Earshot under something that may change its cost.
 *
 * @param skew what is out of proportion in what is said
 * @param parallelism of the job
 * @param perSecond messages a second, or {@link Stand#UNTHROTTLED}
 */
public record Variant(Skew skew, int parallelism, double perSecond) {

  /** Conversations that are open at once, beside those that are out of proportion. */
  static final int OPEN = 2_000;

  Utterances talk(Scripts scripts) {
    return perSecond < Stand.UNTHROTTLED ? skew.talk(scripts, OPEN) : new Talk(scripts, OPEN, 7);
  }

  /** Of skewed talk only ordinary messages are timed. */
  Arrivals arrivals() {
    return perSecond < Stand.UNTHROTTLED
        ? Arrivals.ofMessages(number -> !SkewedTalk.isSpecial(number, Skew.EVERY))
        : Arrivals.ofMessages();
  }
}
