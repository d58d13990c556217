package io.earshot.bench.state;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** What one serializer takes for some values: bytes, processor time, memory allocated. */
final class Cost<T> {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int BUFFER = 16_384;

  private final TypeSerializer<T> serializer;
  private final List<T> values;
  private final List<Integer> bytes = new ArrayList<>();
  private final List<Integer> bare = new ArrayList<>();
  private final List<Double> writeNanos = new ArrayList<>();
  private final List<Double> readNanos = new ArrayList<>();
  private final List<Double> allocated = new ArrayList<>();
  private final DataOutputSerializer out = new DataOutputSerializer(BUFFER);
  private final DataInputDeserializer in = new DataInputDeserializer();
  private long sink;

  Cost(TypeSerializer<T> serializer, List<T> values, ToIntFunction<T> words) {
    this.serializer = serializer;
    this.values = values;
    for (T value : values) {
      byte[] written = written(value);
      if (!value.equals(read(written))) {
        throw new IllegalStateException("read as another value: " + value);
      }
      int size = written.length;
      bytes.add(size);
      bare.add(size - words.applyAsInt(value));
    }
  }

  /** Writes and reads every value so often. */
  void round(int times, boolean counts) {
    List<byte[]> all = values.stream().map(this::written).toList();
    long allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();
    long begun = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < times; i++) {
      values.forEach(this::write);
    }
    long turned = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < times; i++) {
      all.forEach(it -> sink += System.identityHashCode(read(it)) & 1);
    }
    long ended = THREADS.getCurrentThreadCpuTime();
    if (counts) {
      double each = (double) times * values.size();
      writeNanos.add((turned - begun) / each);
      readNanos.add((ended - turned) / each);
      allocated.add((THREADS.getCurrentThreadAllocatedBytes() - allocatedBefore) / each);
    }
  }

  /** Of a value. */
  double bytes(double share) {
    return Quantiles.of(bytes, share);
  }

  /** The same, the words apart. */
  double bytesApartFromWords(double share) {
    return Quantiles.of(bare, share);
  }

  /** Of each value, in order. */
  List<Integer> sizesApartFromWords() {
    return bare;
  }

  double writeNanos() {
    return Quantiles.of(writeNanos, 0.5);
  }

  double readNanos() {
    return Quantiles.of(readNanos, 0.5);
  }

  /** Bytes for writing and reading a value. */
  double allocated() {
    return Quantiles.of(allocated, 0.5);
  }

  private byte[] written(T value) {
    write(value);
    return out.getCopyOfBuffer();
  }

  private void write(T value) {
    try {
      out.clear();
      serializer.serialize(value, out);
      sink += out.length();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private T read(byte[] value) {
    try {
      in.setBuffer(value);
      return serializer.deserialize(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
