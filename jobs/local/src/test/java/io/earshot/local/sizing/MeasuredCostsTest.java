package io.earshot.local.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.earshot.pipeline.settings.ReaderChoice;
import io.earshot.wire.Topic;
import io.earshot.wire.Topics;
import org.junit.jupiter.api.Test;

class MeasuredCostsTest {

  private final MeasuredCosts costs = MeasuredCosts.shipped();

  @Test
  void everyReaderHasItsCost() {
    assertThat(costs.readers()).containsOnlyKeys(ReaderChoice.values());
  }

  @Test
  void itsTopicsAreTopicsAndThoseOfEveryMessageAreAmongThem() {
    assertThat(costs.topics().keySet())
        .isSubsetOf(Topics.all().stream().map(Topic::name).toList())
        .contains(
            Topics.CONVERSATION_EVENTS.name(),
            Topics.SCORED_MESSAGES.name(),
            Topics.CONVERSATIONS.name());
    assertThat(costs.topics().get(Topics.SCORED_MESSAGES.name()).records())
        .isCloseTo(1, within(0.01));
  }
}
