package io.earshot.local.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.earshot.domain.event.Channel;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemandTest {

  /** Calls of 12 messages in two minutes, chats of 10 in ten. */
  private static final Map<Channel, Pace> PACES =
      Map.of(Channel.VOICE, new Pace(12, 3, 120), Channel.CHAT, new Pace(10, 3, 600));

  private static final ChannelMix HALF_AND_HALF =
      ChannelMix.ofPercent(Map.of(Channel.VOICE, 50.0, Channel.CHAT, 50.0));

  @Test
  void messagesAreThoseOfEachChannelAtItsOwnPace() {
    Demand demand = Demand.of(1_200, HALF_AND_HALF, PACES);

    assertThat(demand.messagesPerSecond()).isCloseTo(600 * 0.1 + 600 / 60.0, within(1e-9));
  }

  @Test
  void whatBeginsTimesHowLongItLastsIsWhatIsOpen() {
    Demand demand = Demand.of(1_200, HALF_AND_HALF, PACES);

    assertThat(demand.begunPerSecond()).isCloseTo(600 / 120.0 + 600 / 600.0, within(1e-9));
    assertThat(demand.otherEventsPerSecond()).isCloseTo(3 * 6, within(1e-9));
  }

  @Test
  void soManyMessagesAreTheConversationsThatSayThem() {
    Demand demand = Demand.ofMessages(70, HALF_AND_HALF, PACES);

    assertThat(demand.messagesPerSecond()).isCloseTo(70, within(1e-9));
    assertThat(demand.conversations()).isCloseTo(1_200, within(1e-6));
  }

  @Test
  void conversationsThatAreSpedUpAllSpeakEquallyFastAndEndSooner() {
    Demand demand = Demand.of(1_200, HALF_AND_HALF, PACES).spedTo(1_200);

    assertThat(demand.messagesPerSecond()).isCloseTo(1_200, within(1e-9));
    assertThat(demand.conversations()).isCloseTo(1_200, within(1e-9));
    assertThat(demand.begunPerSecond()).isCloseTo(600 / 12.0 + 600 / 10.0, within(1e-9));
  }
}
