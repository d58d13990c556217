package io.earshot.pipeline.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.ConversationEvent;
import io.earshot.pipeline.given.Script;
import io.earshot.pipeline.state.JobState;
import io.earshot.pipeline.stream.DecodedEvent;
import io.earshot.pipeline.stream.InTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class OrderInTimeTest {

  private static final Script CALL = Script.call("c1");

  @Test
  void handsOnInTheOrderOfTimeWhenEverythingIsReadAndKeepsNothing() throws Exception {
    try (Harness<DecodedEvent, DecodedEvent> order =
        Harness.of(
            () -> new OrderInTime<>(JobState.unorderedEvents(), () -> InTime.EVENTS),
            DecodedEvent::conversationKey)) {
      ConversationEvent start = CALL.startedBy("anna");
      ConversationEvent atTheSameInstant = CALL.customer(0, "Hello");
      ConversationEvent later = CALL.customer(9, "Hello?");
      order.takes(
          DecodedEvent.of(0, later),
          DecodedEvent.of(0, atTheSameInstant),
          DecodedEvent.of(1, start));

      order.restarts();
      order.timeReaches(CALL.second(10_000));
      assertThat(order.output()).isEmpty();
      order.timeReaches(Instant.ofEpochMilli(Long.MAX_VALUE));

      assertThat(order.output())
          .extracting(DecodedEvent::event)
          .containsExactly(start, atTheSameInstant, later);
      assertThat(order.states()).isZero();
      assertThat(order.timers()).isZero();
    }
  }
}
