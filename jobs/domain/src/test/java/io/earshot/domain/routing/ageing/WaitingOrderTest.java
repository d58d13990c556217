package io.earshot.domain.routing.ageing;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WaitingOrderTest {

  private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
  private static final Duration LEVEL = Duration.ofMinutes(2);

  private final WaitingOrder order = new WaitingOrder(AgeingCurve.USUAL);

  @Test
  void theHigherPriorityComesFirst() {
    assertThat(order.before(waiting("a", 41, 0), waiting("b", 40, 0), START)).isTrue();
    assertThat(order.before(waiting("b", 40, 0), waiting("a", 41, 0), START)).isFalse();
  }

  @Test
  void waitingOvertakesPriority() {
    Waiting calm = waiting("calm", 40, 0);
    Waiting angry = waiting("angry", 60, 121);

    assertThat(order.before(calm, angry, START.plusSeconds(121))).isTrue();
    assertThat(order.before(waiting("soon", 60, 119), calm, START.plusSeconds(119))).isTrue();
  }

  @Test
  void amongFullPrioritiesTheLongestWaitComesFirst() {
    Instant now = START.plusSeconds(600);

    assertThat(order.before(waiting("b", 40, 0), waiting("a", 100, 1), now)).isTrue();
  }

  @Test
  void anUrgentServiceLevelAgesFaster() {
    Waiting chat = new Waiting(new ConversationId("chat"), 40, START, Duration.ofMinutes(1));
    Waiting mail = new Waiting(new ConversationId("a-mail"), 40, START, Duration.ofHours(2));

    assertThat(order.before(chat, mail, START.plusSeconds(1))).isTrue();
  }

  @Test
  void itIsATotalOrderAtEachInstant() {
    Random random = new Random(2);
    for (int i = 0; i < 2_000; i++) {
      Waiting a = any(random);
      Waiting b = any(random);
      Waiting c = any(random);
      Instant now = START.plusSeconds(300 + random.nextInt(600));

      assertThat(order.before(a, b, now)).isNotEqualTo(order.before(b, a, now));
      if (order.before(a, b, now) && order.before(b, c, now)) {
        assertThat(order.before(a, c, now)).isTrue();
      }
      List<Waiting> sorted = new ArrayList<>(List.of(c, b, a));
      sorted.sort(order.at(now));
      assertThat(order.before(sorted.get(2), sorted.get(0), now)).isFalse();
    }
  }

  private static Waiting any(Random random) {
    return new Waiting(
        new ConversationId("c-" + random.nextInt()),
        random.nextInt(4) * 33,
        START.plusSeconds(random.nextInt(4) * 60L),
        random.nextBoolean() ? null : Duration.ofMinutes(1 + random.nextInt(3)));
  }

  private static Waiting waiting(String id, int base, int sinceSeconds) {
    return new Waiting(new ConversationId(id), base, START.plusSeconds(sinceSeconds), LEVEL);
  }
}
