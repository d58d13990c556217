package io.earshot.language.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.data.LabelledMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SentimentEventsTest {

  private static final LabelledMessage OURS = message("a lovely day", null);
  private static final LabelledMessage OF_OTHERS =
      message("a lovely day", new Sentiment.Probabilities(0, 0.2, 0.8));

  @Test
  void messagesOfOnesOwnAreAllAlike() {
    IndexedEvents events = events(OURS, OURS);

    assertThat(events.getNumTimesEventsSeen()).containsExactly(1, 1);
    assertThat(SentimentEvents.parameters(List.of(OURS))).isEmpty();
  }

  @Test
  void aMessageOfOthersCountsLittleAndOnceMoreAsItIsTaught() {
    IndexedEvents events = events(OURS, OF_OTHERS);

    assertThat(events.getNumTimesEventsSeen()).containsExactly(100, 30, 3, 12);
    assertThat(events.getOutcomeList()).containsExactly(2, 2, 1, 2);
    assertThat(SentimentEvents.parameters(List.of(OURS, OF_OTHERS)))
        .containsEntry("weight.taught", "0.15");
  }

  @Test
  void whatIsTaughtSaysNothingOfPostsToNobody() {
    IndexedEvents events = events(OURS, OF_OTHERS);

    assertThat(names(events, 1)).contains("w=lovely", "u:w=lovely");
    assertThat(names(events, 2)).contains("w=lovely").doesNotContain("u:w=lovely");
  }

  private static IndexedEvents events(LabelledMessage... messages) {
    Examples examples = Examples.of(Arrays.asList(messages));
    return SentimentEvents.of(examples, IntStream.range(0, examples.features()).toArray());
  }

  private static Set<String> names(IndexedEvents events, int event) {
    return Arrays.stream(events.getContexts()[event])
        .mapToObj(place -> events.getPredLabels()[place])
        .collect(Collectors.toSet());
  }

  private static LabelledMessage message(String text, Sentiment.@Nullable Probabilities taught) {
    UnreadMessage post =
        new UnreadMessage(text, ParticipantRole.CUSTOMER, Channel.SOCIAL, List.of(), "en");
    return new LabelledMessage("p", null, post, SentimentLabel.POSITIVE, null, null, taught);
  }
}
