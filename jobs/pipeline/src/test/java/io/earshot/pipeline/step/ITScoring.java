package io.earshot.pipeline.step;

import static org.apache.flink.streaming.api.datastream.DataStreamUtils.reinterpretAsKeyedStream;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.conversation.ConversationStatus;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.Message;
import io.earshot.language.LinearReader;
import io.earshot.language.cascade.EncoderChoice;
import io.earshot.language.cascade.LoadGuard;
import io.earshot.language.cascade.ReadingDesk;
import io.earshot.pipeline.ConversationJob;
import io.earshot.pipeline.Inputs;
import io.earshot.pipeline.given.Await;
import io.earshot.pipeline.given.GivenSettings;
import io.earshot.pipeline.given.Script;
import io.earshot.pipeline.given.TinyModels;
import io.earshot.pipeline.memory.MemoryPlace;
import io.earshot.pipeline.memory.Received;
import io.earshot.pipeline.settings.BatchSettings;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.state.JobState;
import io.earshot.pipeline.stream.ArrangedEvent;
import io.earshot.pipeline.stream.DecodedEvent;
import io.earshot.pipeline.stream.FollowedEvent;
import io.earshot.pipeline.time.NeverHoldBack;
import io.earshot.wire.record.RawRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Messages that wait for the encoder, between two steps that know their keys, on a cluster. */
final class ITScoring {

  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(3)
              .build());

  private static final int CALLS = 20;
  private static final int MESSAGES = 10;
  private static final int PASSERS_BY = 32;

  /** So patient that in this test neither time nor number sets a batch free. */
  private static final BatchSettings PATIENT = new BatchSettings(256, Duration.ofMinutes(1));

  @TempDir private Path folder;

  @Test
  void aSavepointSetsTheBatchFreeAndEveryMessageMeetsItsOwnConversationAtAnyParallelism()
      throws Exception {
    MemoryPlace place = new MemoryPlace();
    place.report(messages(0, MESSAGES / 2));
    passersBy(place);
    Received before = new Received();

    JobClient job = start(place.following(), before, 2, new Configuration());
    Await.until(
        "all that came has been handed to the reader",
        () -> before.conversations.written().size() == CALLS + PASSERS_BY);
    assertThat(before.scored.written()).as("all messages wait").isEmpty();
    String savepoint =
        job.triggerSavepoint(folder.toUri().toString(), SavepointFormatType.CANONICAL).get();
    job.cancel().get();
    assertThat(before.scored.written()).hasSize(CALLS * MESSAGES / 2);

    place.report(messages(MESSAGES / 2, MESSAGES));
    for (int parallelism : new int[] {1, 3}) {
      Received after = new Received();
      Configuration from = new Configuration();
      from.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
      start(place.reading(1), after, parallelism, from).getJobExecutionResult().get();

      assertThat(after.scored.written()).hasSize(CALLS * MESSAGES / 2);
      assertThat(inOrder(before, after)).as("at parallelism " + parallelism).isEqualTo(said());
      assertThat(ended(after))
          .hasSize(CALLS)
          .allSatisfy(it -> assertThat(it.messages().customer()).isEqualTo(MESSAGES));
    }
  }

  private JobClient start(Inputs in, Received out, int parallelism, Configuration more)
      throws Exception {
    Configuration configuration = ConversationJob.required();
    configuration.addAll(more);
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(configuration);
    env.setParallelism(parallelism);
    JobSettings settings = GivenSettings.shipped();
    SingleOutputStreamOperator<ArrangedEvent> arranged =
        env.fromSource(in.conversationEvents(), WatermarkStrategy.noWatermarks(), "events")
            .uid("events")
            .process(new DecodeEvent(settings.decode(), settings.redaction()))
            .uid("decode")
            .keyBy(DecodedEvent::conversationKey)
            .process(new ArrangeMessages(settings))
            .uid("arrange");
    SingleOutputStreamOperator<FollowedEvent> scored =
        arranged
            .transform(
                "score",
                TypeInformation.of(FollowedEvent.class),
                new ScoreMessage(encoderReadsAll(), PATIENT, true))
            .uid("score");
    reinterpretAsKeyedStream(scored, FollowedEvent::conversationKey)
        .connect(
            env.fromSource(in.ruleChanges(), new NeverHoldBack<RawRecord>(), "rules")
                .uid("rules")
                .process(new DecodeRuleChange(settings.decode(), settings.redaction()))
                .uid("decode-rules")
                .broadcast(JobState.ruleBook()))
        .process(new FollowConversation(settings))
        .uid("follow")
        .sinkTo(out.conversations)
        .uid("conversations");
    scored.getSideOutput(Sides.SCORED).sinkTo(out.scored).uid("scored");
    return env.executeAsync("scoring");
  }

  /** A linear reader stands in for the encoder. */
  private static Desks encoderReadsAll() {
    return (clock, watch) ->
        ReadingDesk.of(
            LinearReader.load(Path.of(TinyModels.home())),
            LinearReader.load(Path.of(TinyModels.home())),
            EncoderChoice.EVERY,
            LoadGuard.none(),
            watch,
            clock::relativeTimeNanos);
  }

  /** Of each call what was said from one turn to another; before the first its start. */
  private static List<ConversationEvent> messages(int from, int to) {
    List<ConversationEvent> events = new ArrayList<>();
    for (int turn = from; turn < to; turn++) {
      for (int number = 0; number < CALLS; number++) {
        Script call = call(number);
        if (turn == 0) {
          events.add(call.startedBy("customer-" + number));
        }
        events.add(call.customer(turn + 1, turn % 3 == 0 ? TinyModels.ANGRY : TinyModels.PLAIN));
        if (turn == MESSAGES - 1) {
          events.add(call.ended(MESSAGES + 1));
        }
      }
    }
    return events;
  }

  private static Script call(int number) {
    return Script.call("c" + number);
  }

  /**
   * Conversations that begin behind all that was said so far, so many on each partition that some
   * of each go to either subtask. They wait for nobody: once they have come out, all before them
   * has come to the reader.
   */
  private static void passersBy(MemoryPlace place) {
    for (int number = 0; number < PASSERS_BY; number++) {
      ConversationEvent start = Script.call("passer-by-" + number).startedBy("somebody");
      place.reportOn(number % MemoryPlace.PARTITIONS, start);
    }
  }

  private static Map<String, List<String>> inOrder(Received before, Received after) {
    return Stream.concat(before.scored.written().stream(), after.scored.written().stream())
        .collect(
            Collectors.groupingBy(
                it -> it.conversationId().value(),
                Collectors.mapping(it -> it.messageId().value(), Collectors.toList())));
  }

  private static Map<String, List<String>> said() {
    return messages(0, MESSAGES).stream()
        .filter(Message.class::isInstance)
        .map(Message.class::cast)
        .collect(
            Collectors.groupingBy(
                it -> it.conversationId().value(),
                Collectors.mapping(it -> it.messageId().value(), Collectors.toList())));
  }

  private static List<ConversationSnapshot> ended(Received after) {
    return after.conversations.written().stream()
        .filter(it -> it.status() == ConversationStatus.ENDED && it.messages().customer() > 0)
        .toList();
  }
}
