package io.earshot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.reading.ReaderKind;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.pipeline.given.GivenSettings;
import io.earshot.pipeline.given.Traffic;
import io.earshot.pipeline.memory.MemoryPlace;
import io.earshot.pipeline.memory.Received;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.settings.ReaderChoice;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole job with the encoder that Earshot ships, beside a linear reader of tiny models. */
final class ITReaders {

  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(2)
              .build());

  private static final List<ConversationEvent> TRAFFIC = Traffic.of(6, 6);

  @ParameterizedTest
  @EnumSource(
      value = ReaderChoice.class,
      names = {"ENCODER", "CASCADE"})
  void boundedRunsOverTheSameRecordsSayTheSameAtAnyParallelism(ReaderChoice reader)
      throws Exception {
    Received first = new Received();
    Received second = new Received();

    run(first, reader, Pace.BOUNDED, 1);
    run(second, reader, Pace.BOUNDED, 2);

    assertThat(first.everything()).isEqualTo(second.everything());
    assertThat(readers(first)).containsKey(ReaderKind.ENCODER);
  }

  @Test
  void inACascadeEachMessageIsReadOnceByOneReaderOrTheOther() throws Exception {
    Received linear = new Received();
    Received cascade = new Received();

    run(linear, ReaderChoice.LINEAR, Pace.LIVE, 2);
    run(cascade, ReaderChoice.CASCADE, Pace.LIVE, 2);

    assertThat(readers(cascade)).containsOnlyKeys(ReaderKind.LINEAR, ReaderKind.ENCODER);
    assertThat(revisions(cascade)).containsExactlyInAnyOrderElementsOf(revisions(linear));
  }

  private static Map<ReaderKind, Long> readers(Received received) {
    return received.scored.written().stream()
        .collect(Collectors.groupingBy(it -> it.model().reader(), Collectors.counting()));
  }

  private static List<String> revisions(Received received) {
    return received.scored.written().stream().map(ITReaders::revision).toList();
  }

  private static String revision(ScoredMessage message) {
    return message.messageId() + " " + message.revision();
  }

  private static void run(Received out, ReaderChoice reader, Pace pace, int parallelism)
      throws Exception {
    MemoryPlace place = new MemoryPlace();
    place.report(TRAFFIC);
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(ConversationJob.required());
    env.setParallelism(parallelism);
    JobSettings settings = GivenSettings.shipped().readBy(reader);
    ConversationTopology.build(env, place.reading(1), out.outputs(), settings, pace);
    env.execute("readers");
  }
}
