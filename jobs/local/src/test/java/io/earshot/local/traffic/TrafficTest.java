package io.earshot.local.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.ConversationEnded;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.ConversationStarted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrafficTest {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  @Test
  void theSameSeedIsTheSameTraffic() {
    assertThat(events(traffic(7), 500)).isEqualTo(events(traffic(7), 500));
  }

  @Test
  void anotherSeedIsAnotherOrder() {
    assertThat(events(traffic(7), 500)).isNotEqualTo(events(traffic(8), 500));
  }

  @Test
  void eventsComeInTheOrderOfTheirTimes() {
    Traffic traffic = traffic(7);
    List<Duration> times = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      assertThat(traffic.due()).isEqualTo(traffic.due());
      times.add(traffic.take().at());
    }

    assertThat(times).isSorted();
  }

  @Test
  void neverAreMoreConversationsOpenThanAskedFor() {
    Set<ConversationId> open = new HashSet<>();
    for (ConversationEvent event : events(traffic(7), 2_000)) {
      if (event instanceof ConversationStarted) {
        open.add(event.conversationId());
      } else if (event instanceof ConversationEnded) {
        open.remove(event.conversationId());
      }
      assertThat(open).hasSizeLessThanOrEqualTo(24);
    }
  }

  @Test
  void noConversationIsPlayedTwiceThoughTheCorpusGoesRound() {
    List<ConversationEvent> events = events(traffic(7), 5_000);
    List<ConversationId> started =
        events.stream()
            .filter(ConversationStarted.class::isInstance)
            .map(ConversationEvent::conversationId)
            .toList();

    assertThat(started).hasSizeGreaterThan(200).doesNotHaveDuplicates();
  }

  @Test
  void theFirstConversationIsOneThatSoonNeedsALead() {
    ConversationId first = events(traffic(7), 1).get(0).conversationId();

    assertThat(Integer.parseInt(first.value().substring("c-".length())) % 5).isZero();
  }

  @Test
  void tenTimesTheSpeedIsATenthOfTheTime() {
    assertThat(lastOf(10, 60)).isLessThan(lastOf(1, 60).dividedBy(4));
  }

  private static Duration lastOf(double speed, int count) {
    Traffic traffic = Traffic.of(Corpus.ofSize(200), 7, speed, 4);
    Duration last = Duration.ZERO;
    for (int i = 0; i < count; i++) {
      last = traffic.take().at();
    }
    return last;
  }

  private static Traffic traffic(long seed) {
    return Traffic.of(Corpus.ofSize(200), seed, 10, 24);
  }

  private static List<ConversationEvent> events(Traffic traffic, int count) {
    List<ConversationEvent> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Cue cue = traffic.take();
      events.add(cue.event().apply(NOW.plus(cue.at())));
    }
    return events;
  }
}
