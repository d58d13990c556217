package io.earshot.pipeline.state.compact;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.conversation.Conversation;
import io.earshot.pipeline.given.AnyRecord;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.Collector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** State over savepoints, with a time to live as the job has it, in both of Flink's stores. */
class ITCompactState {

  private static final int KEYS = 40;
  private static final Vocabulary SOME = Vocabulary.of(List.of("care", "x"));
  private static final Vocabulary OTHERS = Vocabulary.of(List.of("träumerei 🎻", "x"));

  /** Where state lies. */
  enum Store {
    HEAP(new HashMapStateBackend()),
    ROCKSDB(new EmbeddedRocksDBStateBackend());

    private final StateBackend backend;

    Store(StateBackend backend) {
      this.backend = backend;
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsKeptOutlivesASavepoint(Store store) throws Exception {
    OperatorSubtaskState saved = saved(store, null, compact(SOME));

    assertThat(kept(store, saved, compact(SOME))).isEqualTo(values());
  }

  @ParameterizedTest
  @EnumSource
  void otherNamesInTheSettingsLeaveWhatWasKeptReadable(Store store) throws Exception {
    OperatorSubtaskState before = saved(store, null, compact(SOME));
    OperatorSubtaskState between = saved(store, before, compact(OTHERS));

    assertThat(kept(store, between, compact(OTHERS))).isEqualTo(values());
    assertThat(kept(store, between, compact(Vocabulary.NONE))).isEqualTo(values());
  }

  @ParameterizedTest
  @EnumSource
  void stateThatWasWrittenFieldByFieldIsTakenOver(Store store) throws Exception {
    OperatorSubtaskState before =
        saved(store, null, new ValueStateDescriptor<>("conversation", Conversation.class));
    OperatorSubtaskState since = saved(store, before, compact(SOME));

    assertThat(kept(store, before, compact(SOME))).isEqualTo(values());
    assertThat(kept(store, since, compact(SOME))).isEqualTo(values());
  }

  private static ValueStateDescriptor<Conversation> compact(Vocabulary vocabulary) {
    TypeSerializer<Conversation> serializer =
        new CompactSerializer<>(Layout.CONVERSATION, vocabulary);
    return new ValueStateDescriptor<>("conversation", serializer);
  }

  private static List<Conversation> values() {
    return LongStream.range(0, KEYS)
        .mapToObj(key -> AnyRecord.of(Conversation.class, key))
        .toList();
  }

  /** Writes the even keys where nothing is saved, and the odd ones where something is. */
  private static OperatorSubtaskState saved(
      Store store, OperatorSubtaskState from, ValueStateDescriptor<Conversation> state)
      throws Exception {
    try (var flink = harness(store, from, state)) {
      for (long key = 0; key < KEYS; key++) {
        flink.processElement(new StreamRecord<>(key));
      }
      return flink.snapshot(1, 1);
    }
  }

  private static List<Conversation> kept(
      Store store, OperatorSubtaskState from, ValueStateDescriptor<Conversation> state)
      throws Exception {
    try (var flink = harness(store, from, state)) {
      for (long key = 0; key < KEYS; key++) {
        flink.processElement(new StreamRecord<>(-1 - key));
      }
      return flink.extractOutputValues();
    }
  }

  private static KeyedOneInputStreamOperatorTestHarness<Long, Long, Conversation> harness(
      Store store, OperatorSubtaskState from, ValueStateDescriptor<Conversation> state)
      throws Exception {
    state.enableTimeToLive(StateTtlConfig.newBuilder(Duration.ofDays(1)).build());
    var flink =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new Keep(state)),
            (Long key) -> key < 0 ? -1 - key : key,
            Types.LONG);
    flink.setStateBackend(store.backend);
    if (from != null) {
      flink.initializeState(from);
    }
    flink.open();
    return flink;
  }

  /** Keeps the value of a key that is not negative, and hands on that of the other ones. */
  private static final class Keep extends KeyedProcessFunction<Long, Long, Conversation> {

    private static final long serialVersionUID = 1L;

    private final ValueStateDescriptor<Conversation> descriptor;
    private transient ValueState<Conversation> state;

    Keep(ValueStateDescriptor<Conversation> descriptor) {
      this.descriptor = descriptor;
    }

    @Override
    public void open(OpenContext context) {
      state = getRuntimeContext().getState(descriptor);
    }

    @Override
    public void processElement(Long key, Context context, Collector<Conversation> out)
        throws Exception {
      if (key < 0) {
        out.collect(state.value());
      } else if (state.value() == null || key % 2 == 1) {
        state.update(AnyRecord.of(Conversation.class, key));
      }
    }
  }
}
