package io.earshot.bench.engine.scale.fill;

import io.earshot.bench.engine.load.OpenTalk;
import io.earshot.bench.engine.load.Prefixes;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.state.api.functions.KeyedStateBootstrapFunction;
import org.jspecify.annotations.Nullable;

/** Writes what a step keeps of conversation after conversation, as copies of a few. */
final class WriteStates<T> extends KeyedStateBootstrapFunction<String, Long> {

  private static final long serialVersionUID = 1L;

  private final KeptState<T> kept;
  private final @Nullable StoredState[] originals;
  private transient ValueState<T> state;
  private transient List<@Nullable Renaming<T>> copies;

  /**
   * A function.
   *
   * @param originals by the number of their prefix; null where the step keeps nothing
   */
  @SuppressWarnings("NullAway.Init") // open() comes before everything else
  WriteStates(KeptState<T> kept, @Nullable StoredState[] originals) {
    this.kept = kept;
    this.originals = originals.clone();
  }

  @Override
  public void open(OpenContext context) throws Exception {
    state = getRuntimeContext().getState(kept.descriptor());
    copies = new ArrayList<>();
    for (int i = 0; i < originals.length; i++) {
      StoredState original = originals[i];
      if (original == null) {
        copies.add(null);
      } else {
        DataInputDeserializer bytes = new DataInputDeserializer(original.state());
        T value = kept.descriptor().getSerializer().deserialize(bytes);
        copies.add(Renaming.of(value, Prefixes.conversation(i), Prefixes.customer(i)));
      }
    }
  }

  @Override
  public void processElement(Long number, Context context) throws Exception {
    int prefix = (int) (number % originals.length);
    StoredState original = originals[prefix];
    Renaming<T> copy = copies.get(prefix);
    if (original != null && copy != null) {
      state.update(copy.to(OpenTalk.conversation(number), OpenTalk.customer(number)));
      for (long timer : original.timers()) {
        context.timerService().registerEventTimeTimer(timer);
      }
    }
  }
}
