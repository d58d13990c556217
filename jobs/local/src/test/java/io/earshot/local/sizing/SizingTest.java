package io.earshot.local.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.earshot.domain.event.Channel;
import io.earshot.local.sizing.MeasuredCosts.BoardCost;
import io.earshot.local.sizing.MeasuredCosts.CheckpointCost;
import io.earshot.local.sizing.MeasuredCosts.ReaderCost;
import io.earshot.local.sizing.MeasuredCosts.StateCost;
import io.earshot.local.sizing.MeasuredCosts.TopicCost;
import io.earshot.pipeline.settings.ReaderChoice;
import io.earshot.wire.Topic;
import io.earshot.wire.Topics;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SizingTest {

  private static final MeasuredCosts COSTS =
      new MeasuredCosts(
          new MeasuredCosts.Measured("today", "a machine", "a command"),
          Map.of(
              ReaderChoice.LINEAR, new ReaderCost(200, 100, 50_000),
              ReaderChoice.CASCADE, new ReaderCost(800, 100, 50_000)),
          new BoardCost(100, 400e6, 10e3),
          new StateCost(2_000, 100, 64, 500, 100e6),
          new CheckpointCost(5_000_000, 2_000, 1_000, 10, 10),
          Map.of(
              "conversation-events.v1", new TopicCost(1.3, 400),
              "scored-messages.v1", new TopicCost(1, 1_000),
              "conversations.v1", new TopicCost(1, 800),
              "alerts.v1", new TopicCost(0.4, 400)),
          Map.of(),
          new MeasuredCosts.Assumed(0.5, 2, 2, 2, 0.4, 256e6, 2, 300, 1_000));

  /** Each has ten messages in 100 seconds. */
  private static final Map<Channel, Pace> PACES = Map.of(Channel.CHAT, new Pace(10, 3, 100));

  private static final ChannelMix CHATS = ChannelMix.ofPercent(Map.of(Channel.CHAT, 100.0));

  @Test
  void coresAreMessagesTimesTheirCostAtPeakWithHeadroom() {
    Sizing sizing = sizing(50_000, plan(ReaderChoice.LINEAR));

    assertThat(value(sizing, "messagesPerSecond")).isCloseTo(5_000, within(1e-6));
    assertThat(value(sizing, "flinkCoresBusy")).isCloseTo(1, within(1e-9));
    assertThat(value(sizing, "flinkCores")).isCloseTo(1 * 1.5 / 0.6, within(1e-9));
    assertThat(value(sizing, "parallelism")).isEqualTo(3);
    assertThat(value(sizing, "kafkaCoresBusy")).isCloseTo(0.5, within(1e-9));
    assertThat(sizing.need("flinkCoresBusy").because()).isEqualTo("5,000 messages/s × 200 µs");
  }

  @Test
  void anotherReaderCostsWhatItCosts() {
    Sizing sizing = sizing(50_000, plan(ReaderChoice.CASCADE));

    assertThat(value(sizing, "flinkCoresBusy")).isCloseTo(4, within(1e-9));
    assertThat(value(sizing, "taskManagers")).isEqualTo(3);
  }

  @Test
  void partitionsLetTheParallelismDoubleOnceMore() {
    assertThat(value(sizing(10, plan(ReaderChoice.LINEAR)), "partitions")).isEqualTo(4);
    assertThat(value(sizing(100_000, plan(ReaderChoice.LINEAR)), "partitions")).isEqualTo(10);
  }

  @Test
  void endedConversationsAreKeptForTheBusyHoursOfADay() {
    Sizing sizing = sizing(1_000, plan(ReaderChoice.LINEAR));

    double begunADay = 1_000 / 100.0 * 3600 * 10;
    assertThat(value(sizing, "openStateBytes")).isCloseTo(1_000 * 3_000, within(1.0));
    assertThat(value(sizing, "endedStateBytes")).isCloseTo(begunADay * 3_000, within(1.0));
    assertThat(value(sizing, "customerStateBytes")).isCloseTo(1_000 * 1_000 * 500, within(1.0));
  }

  @Test
  void aJobThatHasRunForAMinuteKeepsWhatCameInAMinute() {
    Sizing sizing = sizing(1_000, plan(0.0, Duration.ofMinutes(1), Map.of()));

    assertThat(value(sizing, "endedStateBytes")).isCloseTo(10 * 60 * 3_000, within(1.0));
    double added = value(sizing, "checkpointNewBytesPerMinute") / 6;
    assertThat(value(sizing, "checkpointBytes"))
        .isCloseTo((1_000 + 10 * 60) * 3_000 + 2 * added, within(1.0));
  }

  @Test
  void aCheckpointLikeTheMeasuredOneIsPredictedAsItWas() {
    Demand measured = Demand.of(2_000, CHATS, PACES).spedTo(1_000);

    Sizing sizing = Sizing.of(measured, plan(ReaderChoice.LINEAR), COSTS);

    assertThat(value(sizing, "checkpointNewBytesPerMinute"))
        .isCloseTo(6 * 5_000_000, withinPercentage(0.1));
  }

  @Test
  void kafkaKeepsATopicForItsDaysAndACompactedOneForItsKeys() {
    Sizing sizing =
        sizing(1_000, plan(0.0, null, Map.of(Topics.SCORED_MESSAGES, 2.0, Topics.ALERTS, 0.01)));

    double messagesADay = 100 * 3600 * 10;
    assertThat(value(sizing, "diskBytes.scored-messages.v1"))
        .isCloseTo(messagesADay * 2 * 1_000, within(1.0));
    assertThat(value(sizing, "diskBytes.conversation-events.v1"))
        .isCloseTo(messagesADay * 7 * 400, within(1.0));
    assertThat(value(sizing, "diskBytes.conversations.v1"))
        .isCloseTo((1_000 + 10 * 3600 * 10) * 800 * 2, within(1.0));
  }

  @Test
  void alertsTakeNoMoreThanTheLastWordOnOneOfEachConversation() {
    Sizing sizing = sizing(1_000, plan(ReaderChoice.LINEAR));

    double conversationsAMonth = 10 * 3600 * 10 * 30;
    assertThat(value(sizing, "diskBytes.alerts.v1"))
        .isCloseTo(conversationsAMonth * 1_000 * 2, within(1.0));
  }

  @Test
  void copiesCostABrokerHalfAndItsDiskWhole() {
    Sizing sizing = sizing(200_000, plan(ReaderChoice.LINEAR));

    double alone = 20_000 * 100 / 1e6 * 1.5 / 0.6;
    assertThat(value(sizing, "kafkaCores")).isCloseTo(alone, within(1e-6));
    assertThat(sizing.need("brokers").because()).contains("(10.0 together");
    assertThat(value(sizing, "brokerDiskBytes"))
        .isCloseTo(value(sizing, "kafkaDiskBytes") * 3 / 3, within(1.0));
  }

  @Test
  void theOpenConversationsFitIntoRocksDbsMemory() {
    Map<Channel, Pace> slow = Map.of(Channel.CHAT, new Pace(10, 3, 200_000));
    Sizing large = Sizing.of(Demand.of(4_000_000, CHATS, slow), plan(ReaderChoice.LINEAR), COSTS);

    double each = value(large, "managedBytes");
    assertThat(each * value(large, "taskManagers") * 0.4)
        .isCloseTo(4_000_000 * 3_500.0, withinPercentage(0.1));
    assertThat(value(sizing(10, plan(ReaderChoice.LINEAR)), "managedBytes")).isEqualTo(256e6);
  }

  @Test
  void settingsAreThoseOfTheFigures() {
    Sizing sizing = sizing(50_000, plan(ReaderChoice.LINEAR));

    assertThat(sizing.settings())
        .contains(
            "parallelism.default: 3",
            "taskmanager.numberOfTaskSlots: 3",
            "./earshot topics create --partitions 6");
  }

  @Test
  void whatCannotBeMeantIsRefused() {
    assertThatThrownBy(() -> plan(1.0, null, Map.of()))
        .isInstanceOf(SizingException.class)
        .hasMessageContaining("--headroom");
  }

  private static Sizing sizing(int conversations, Plan plan) {
    return Sizing.of(Demand.of(conversations, CHATS, PACES), plan, COSTS);
  }

  private static double value(Sizing sizing, String key) {
    return sizing.need(key).value();
  }

  private static Plan plan(ReaderChoice reader) {
    return new Plan(
        reader,
        0.4,
        1.5,
        10,
        Duration.ofSeconds(10),
        Duration.ofHours(24),
        Map.of(),
        3,
        0,
        null,
        null);
  }

  /** Without customers. */
  private static Plan plan(
      double headroom, @Nullable Duration runningFor, Map<Topic<?>, Double> retention) {
    return new Plan(
        ReaderChoice.LINEAR,
        headroom,
        1,
        10,
        Duration.ofSeconds(10),
        Duration.ofHours(24),
        retention,
        3,
        0,
        0.0,
        runningFor);
  }
}
