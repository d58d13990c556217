package io.earshot.pipeline.memory;

import io.earshot.wire.record.RawRecord;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Reads a {@link MemoryTopic}: to where it ends, or on and on. */
public final class MemorySource implements Source<RawRecord, MemorySplit, Boolean> {

  private static final long serialVersionUID = 1L;

  private final String topic;
  private final boolean bounded;
  private final int stride;

  private MemorySource(MemoryTopic topic, boolean bounded, int stride) {
    this.topic = topic.id();
    this.bounded = bounded;
    this.stride = stride;
  }

  /** Waits for more at the end of the topic. */
  public static MemorySource following(MemoryTopic topic) {
    return new MemorySource(topic, false, 1);
  }

  /** Ends where the topic ends. */
  public static MemorySource reading(MemoryTopic topic) {
    return new MemorySource(topic, true, 1);
  }

  /** The same, reading so many records of a partition before turning to the next. */
  public MemorySource inStridesOf(int records) {
    return new MemorySource(MemoryTopic.of(topic), bounded, records);
  }

  @Override
  public Boundedness getBoundedness() {
    return bounded ? Boundedness.BOUNDED : Boundedness.CONTINUOUS_UNBOUNDED;
  }

  @Override
  public SourceReader<RawRecord, MemorySplit> createReader(SourceReaderContext context) {
    return new MemoryReader(MemoryTopic.of(topic), stride);
  }

  @Override
  public SplitEnumerator<MemorySplit, Boolean> createEnumerator(
      SplitEnumeratorContext<MemorySplit> context) {
    return restoreEnumerator(context, false);
  }

  @Override
  public SplitEnumerator<MemorySplit, Boolean> restoreEnumerator(
      SplitEnumeratorContext<MemorySplit> context, Boolean given) {
    return new MemoryEnumerator(context, MemoryTopic.of(topic).partitions(), bounded, given);
  }

  @Override
  public SimpleVersionedSerializer<MemorySplit> getSplitSerializer() {
    return new MemorySplit.Bytes();
  }

  @Override
  public SimpleVersionedSerializer<Boolean> getEnumeratorCheckpointSerializer() {
    return new GivenBytes();
  }

  private static final class GivenBytes implements SimpleVersionedSerializer<Boolean> {

    @Override
    public int getVersion() {
      return 1;
    }

    @Override
    public byte[] serialize(Boolean given) {
      return new byte[] {(byte) (given ? 1 : 0)};
    }

    @Override
    public Boolean deserialize(int version, byte[] bytes) {
      return bytes[0] == 1;
    }
  }
}
