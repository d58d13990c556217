package io.earshot.domain.routing.ageing;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Every waiting conversation is reached: a few agents, and an adversary who sends conversations of
 * the highest priority as fast as the agents can handle them, and faster.
 */
class StarvationTest {

  private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
  private static final int CASES = 150;

  /** Load 0.7 to 1.3 of what the agents can do: the bound needs no stable load. */
  @Test
  void everyConversationIsTakenWithinTheBoundWhateverComesLater() {
    Random random = new Random(11);
    for (int i = 0; i < CASES; i++) {
      AgeingCurve curve =
          new AgeingCurve(
              5 + 40 * random.nextDouble(), Duration.ofSeconds(30 + random.nextInt(300)));
      Centre centre = new Centre(curve, 1 + random.nextInt(4), random);

      centre.run(40 + random.nextInt(200), 0.7 + 0.6 * random.nextDouble());

      assertThat(centre.taken).hasSize(centre.come);
      centre.taken.forEach(
          (one, waited) ->
              assertThat(waited)
                  .as("%s under %s", one, curve)
                  .isLessThanOrEqualTo(centre.bounds.get(one)));
    }
  }

  /** What the adversary does to who never ages: the longer he keeps at it, the longer the wait. */
  @Test
  void withoutAgeingTheAdversaryStarvesTheCalm() {
    AgeingCurve flat = new AgeingCurve(1e-9, Duration.ofMinutes(5));
    AgeingCurve usual = AgeingCurve.USUAL;

    Duration starved = waitOfTheCalm(flat, 400);
    Duration starvedLonger = waitOfTheCalm(flat, 800);
    Duration reached = waitOfTheCalm(usual, 400);
    Duration reachedNoLater = waitOfTheCalm(usual, 800);

    assertThat(starvedLonger).isGreaterThan(starved.multipliedBy(3).dividedBy(2));
    assertThat(reachedNoLater).isEqualTo(reached);
    assertThat(reached).isLessThan(starved);
  }

  private static Duration waitOfTheCalm(AgeingCurve curve, int conversations) {
    Centre centre = new Centre(curve, 1, new Random(3));
    centre.onlyOneIsCalm = true;
    centre.run(conversations, 2);
    return centre.taken.entrySet().stream()
        .filter(taken -> taken.getKey().base() == 0)
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  /** Agents who always take who is first in the order as soon as they are free. */
  private static final class Centre {
    private static final int LONGEST_SECONDS = 60;

    private final AgeingCurve curve;
    private final WaitingOrder order;
    private final int agents;
    private final Random random;
    private final List<Waiting> waiting = new ArrayList<>();
    private final PriorityQueue<Instant> busyUntil = new PriorityQueue<>();
    private final Map<Waiting, Duration> taken = new HashMap<>();
    private final Map<Waiting, Duration> bounds = new HashMap<>();
    private boolean onlyOneIsCalm;
    private int come;

    Centre(AgeingCurve curve, int agents, Random random) {
      this.curve = curve;
      this.order = new WaitingOrder(curve);
      this.agents = agents;
      this.random = random;
    }

    void run(int conversations, double load) {
      Instant now = START;
      double meanGap = LONGEST_SECONDS * 0.75 / agents / load;
      for (int i = 0; i < conversations; i++) {
        serveUntil(now);
        come(now);
        now = now.plusMillis((long) (1000 * meanGap * 2 * random.nextDouble()));
      }
      serveUntil(Instant.MAX);
    }

    private void come(Instant now) {
      boolean calm = onlyOneIsCalm ? come == 20 : random.nextInt(10) == 0;
      Duration level =
          calm && random.nextBoolean() ? Duration.ofMinutes(1 + random.nextInt(10)) : null;
      Waiting one = new Waiting(new ConversationId("c-" + come++), calm ? 0 : 100, now, level);
      bounds.put(
          one,
          curve.longestWait(
              one.base(), level, waiting.size(), agents, Duration.ofSeconds(LONGEST_SECONDS)));
      waiting.add(one);
      if (busyUntil.size() < agents) {
        take(now);
      }
    }

    private void serveUntil(Instant end) {
      while (!busyUntil.isEmpty() && !busyUntil.peek().isAfter(end)) {
        Instant free = busyUntil.poll();
        if (!waiting.isEmpty()) {
          take(free);
        }
      }
    }

    private void take(Instant now) {
      Waiting next = waiting.stream().min(order.at(now)).orElseThrow();
      waiting.remove(next);
      taken.put(next, Duration.between(next.since(), now));
      int seconds = LONGEST_SECONDS / 2 + random.nextInt(LONGEST_SECONDS / 2 + 1);
      busyUntil.add(now.plusSeconds(seconds));
    }
  }
}
