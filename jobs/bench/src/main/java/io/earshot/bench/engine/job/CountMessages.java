package io.earshot.bench.engine.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.earshot.wire.record.RawRecord;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Counts a conversation's messages in state, and tells of each with the count so far. */
public final class CountMessages extends KeyedProcessFunction<String, Said, RawRecord> {

  private static final long serialVersionUID = 1L;
  private static final int NOWHERE = -1;

  private transient ObjectMapper json;
  private transient ValueState<Count> count;

  /** A step; {@link #open} makes it ready. */
  @SuppressWarnings("NullAway.Init") // open() comes before everything else
  public CountMessages() {}

  /** Of each conversation: its count. */
  public static ValueStateDescriptor<Count> kept() {
    return new ValueStateDescriptor<>("count", Count.class);
  }

  @Override
  public void open(OpenContext context) {
    json = new ObjectMapper();
    count = getRuntimeContext().getState(kept());
  }

  @Override
  public void processElement(Said said, Context context, Collector<RawRecord> out)
      throws Exception {
    Count before = count.value();
    Count after = (before == null ? Count.NONE : before).after(said);
    count.update(after);
    if (said.messageId() != null) {
      Counted counted =
          new Counted(
              said.conversationId(),
              said.messageId(),
              said.atMillis(),
              String.valueOf(said.text()),
              after.messages(),
              after.characters());
      byte[] key = said.conversationId().getBytes(StandardCharsets.UTF_8);
      byte[] value = json.writeValueAsBytes(counted);
      out.collect(new RawRecord(BareJobs.OUT, NOWHERE, NOWHERE, said.atMillis(), key, value));
    }
  }

  /** What is told of a message. */
  record Counted(
      String conversationId,
      String messageId,
      long atMillis,
      String text,
      long messages,
      long characters) {}
}
