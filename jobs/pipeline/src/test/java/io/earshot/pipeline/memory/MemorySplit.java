package io.earshot.pipeline.memory;

import java.nio.ByteBuffer;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** A partition and how far it has been read. */
record MemorySplit(int partition, int next) implements SourceSplit {

  @Override
  public String splitId() {
    return Integer.toString(partition);
  }

  static final class Bytes implements SimpleVersionedSerializer<MemorySplit> {

    @Override
    public int getVersion() {
      return 1;
    }

    @Override
    public byte[] serialize(MemorySplit split) {
      return ByteBuffer.allocate(8).putInt(split.partition).putInt(split.next).array();
    }

    @Override
    public MemorySplit deserialize(int version, byte[] bytes) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      return new MemorySplit(buffer.getInt(), buffer.getInt());
    }
  }
}
