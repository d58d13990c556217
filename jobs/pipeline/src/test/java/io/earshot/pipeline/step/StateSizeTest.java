package io.earshot.pipeline.step;

import static io.earshot.pipeline.given.Scored.ambiguous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.earshot.domain.reading.Signal;
import io.earshot.pipeline.given.Script;
import io.earshot.pipeline.settings.SettingsFiles;
import io.earshot.pipeline.stream.DecodedEvent;
import io.earshot.pipeline.stream.FollowedEvent;
import org.junit.jupiter.api.Test;

/** What docs/operations.md says of the bytes that follow-conversation keeps. */
class StateSizeTest {

  private static final Script CALL = Script.call("c1");
  private static final String WORDS =
      "I have told you twice already that nobody came to the house on Tuesday morning";

  @Test
  void anOrdinaryConversationTakesAFewKilobytes() throws Exception {
    assertThat(bytesAfter(20)).isBetween(2_000, 5_000);
  }

  @Test
  void aLongConversationTakesNoMoreThanItsWindow() throws Exception {
    int bytes = bytesAfter(200);

    assertThat(bytes).isLessThan(10_000);
    assertThat(bytesAfter(500)).isCloseTo(bytes, within(100));
  }

  private static int bytesAfter(int turns) throws Exception {
    try (FollowHarness follow = new FollowHarness(SettingsFiles.defaults())) {
      follow.takes(new FollowedEvent(null, DecodedEvent.of(0, CALL.startedBy("anna"))));
      for (int turn = 1; turn <= turns; turn += 2) {
        follow.takes(
            new FollowedEvent(
                ambiguous(CALL.customer(10 * turn, WORDS), Signal.REPEATS_SELF), null),
            new FollowedEvent(
                ambiguous(CALL.agent(10 * turn + 10, WORDS), Signal.ASKS_AGAIN), null));
      }
      return follow.bytesOf("c1");
    }
  }
}
