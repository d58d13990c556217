package io.earshot.bench.engine.scale.fill;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.state.api.functions.KeyedStateReaderFunction;
import org.apache.flink.util.Collector;

/** Reads what a step of a job has kept. */
final class ReadStates<T> extends KeyedStateReaderFunction<String, StoredState> {

  private static final long serialVersionUID = 1L;
  private static final int USUAL_BYTES = 1024;

  private final KeptState<T> kept;
  private transient ValueState<T> state;

  @SuppressWarnings("NullAway.Init") // open() comes before everything else
  ReadStates(KeptState<T> kept) {
    this.kept = kept;
  }

  @Override
  public void open(OpenContext context) {
    state = getRuntimeContext().getState(kept.descriptor());
  }

  @Override
  public void readKey(String key, Context context, Collector<StoredState> out) throws Exception {
    DataOutputSerializer bytes = new DataOutputSerializer(USUAL_BYTES);
    kept.descriptor().getSerializer().serialize(state.value(), bytes);
    long[] timers =
        context.registeredEventTimeTimers().stream().mapToLong(Long::longValue).sorted().toArray();
    out.collect(new StoredState(key, bytes.getCopyOfBuffer(), timers));
  }
}
