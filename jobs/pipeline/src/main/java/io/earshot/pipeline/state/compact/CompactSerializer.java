package io.earshot.pipeline.state.compact;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Writes values in their compact format: how many bytes follow, the version of the format, the
 * value. They are immutable, so a copy is the value itself.
 */
public final class CompactSerializer<T> extends TypeSerializer<T> {

  private static final long serialVersionUID = 1L;

  private static final int VERSION = 1; // bytes

  private final String name;
  private final Vocabulary vocabulary;
  private final transient Layout<T> layout;
  private final transient Format<T> format;
  private final transient CompactOut out;
  private final transient CompactIn in;
  private transient byte[] buffer = new byte[1024];

  /** A serializer of these values, which often hold these texts. */
  public CompactSerializer(Layout<T> layout, Vocabulary vocabulary) {
    this.name = layout.name();
    this.vocabulary = vocabulary;
    this.layout = layout;
    this.format = layout.format();
    this.out = new CompactOut(vocabulary);
    this.in = new CompactIn(vocabulary);
  }

  @Override
  public void serialize(T value, DataOutputView target) throws IOException {
    out.begin(VERSION);
    format.write(value, out);
    byte[] bytes = out.buffer();
    bytes[0] = (byte) layout.version();
    writeCount(out.end(), target);
    target.write(bytes, 0, out.end());
  }

  @Override
  public T deserialize(DataInputView source) throws IOException {
    int count = count(source);
    int version = source.readUnsignedByte();
    if (version == 0 || version > layout.version()) {
      throw new IOException(
          "state %s was written in version %d of its format, and this Earshot reads up to %d"
              .formatted(name, version, layout.version()));
    }
    reserve(count);
    source.readFully(buffer, 0, count - 1);
    return read(count - 1, version);
  }

  private T read(int length, int version) throws IOException {
    in.begin(buffer, length, version);
    T value;
    try {
      value = format.read(in);
    } catch (RuntimeException e) {
      throw new IOException("state " + name + " is damaged", e);
    }
    if (!in.isAtEnd()) {
      throw new IOException("state " + name + " is damaged: it is of another length");
    }
    return value;
  }

  @Override
  public void copy(DataInputView source, DataOutputView target) throws IOException {
    int count = count(source);
    reserve(count);
    source.readFully(buffer, 0, count);
    writeCount(count, target);
    target.write(buffer, 0, count); // DataOutputSerializer does not grow for another view
  }

  private void reserve(int count) {
    if (buffer.length < count) {
      buffer = new byte[2 * count];
    }
  }

  private static int count(DataInputView source) throws IOException {
    int count = 0;
    for (int shift = 0; ; shift += 7) {
      int next = source.readUnsignedByte();
      count |= (next & 0x7F) << shift;
      if (next < 0x80) {
        return count;
      }
    }
  }

  private static void writeCount(int count, DataOutputView target) throws IOException {
    int rest = count;
    while (rest > 0x7F) {
      target.writeByte(rest | 0x80);
      rest >>>= 7;
    }
    target.writeByte(rest);
  }

  @Override
  public boolean isImmutableType() {
    return true;
  }

  /** Of its own buffers, for another thread. */
  @Override
  public TypeSerializer<T> duplicate() {
    return new CompactSerializer<>(layout, vocabulary);
  }

  @Override
  public T createInstance() {
    throw new UnsupportedOperationException("nothing is read into a value that is there");
  }

  @Override
  public T copy(T from) {
    return from;
  }

  @Override
  public T copy(T from, T reuse) {
    return from;
  }

  @Override
  public T deserialize(T reuse, DataInputView source) throws IOException {
    return deserialize(source);
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public TypeSerializerSnapshot<T> snapshotConfiguration() {
    return new CompactSnapshot<>(layout, vocabulary);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CompactSerializer<?> it
        && name.equals(it.name)
        && vocabulary.equals(it.vocabulary);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + vocabulary.hashCode();
  }

  private Object readResolve() {
    return new CompactSerializer<>(Layout.named(name), vocabulary);
  }
}
