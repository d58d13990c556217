package io.earshot.pipeline.state.compact;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.java.typeutils.runtime.PojoSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * What a savepoint says of how its values were written. The version of a format is in each value;
 * the texts that are known are here.
 */
public final class CompactSnapshot<T> implements TypeSerializerSnapshot<T> {

  private static final int VERSION = 1;

  private Layout<T> layout;
  private Vocabulary vocabulary = Vocabulary.NONE;

  /** To be read into; Flink needs it. */
  @SuppressWarnings("NullAway.Init") // readSnapshot() comes before everything else
  public CompactSnapshot() {}

  CompactSnapshot(Layout<T> layout, Vocabulary vocabulary) {
    this.layout = layout;
    this.vocabulary = vocabulary;
  }

  @Override
  public int getCurrentVersion() {
    return VERSION;
  }

  @Override
  public void writeSnapshot(DataOutputView out) throws IOException {
    out.writeUTF(layout.name());
    vocabulary.write(out);
  }

  @Override
  @SuppressWarnings("unchecked") // a name goes with a type
  public void readSnapshot(int version, DataInputView in, ClassLoader loader) throws IOException {
    if (version != VERSION) {
      throw new IOException(
          "a savepoint describes its state in version %d, and this Earshot reads %d"
              .formatted(version, VERSION));
    }
    layout = (Layout<T>) Layout.named(in.readUTF());
    vocabulary = Vocabulary.read(in);
  }

  @Override
  public TypeSerializer<T> restoreSerializer() {
    return new CompactSerializer<>(layout, vocabulary);
  }

  /** State that Flink wrote field by field is read as it was written, and written anew. */
  @Override
  public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(
      TypeSerializerSnapshot<T> old) {
    if (old instanceof PojoSerializerSnapshot) {
      return TypeSerializerSchemaCompatibility.compatibleAfterMigration();
    }
    if (!(old instanceof CompactSnapshot<T> before) || !before.layout.equals(layout)) {
      return TypeSerializerSchemaCompatibility.incompatible();
    }
    Vocabulary both = before.vocabulary.and(vocabulary);
    return both.equals(vocabulary)
        ? TypeSerializerSchemaCompatibility.compatibleAsIs()
        : TypeSerializerSchemaCompatibility.compatibleWithReconfiguredSerializer(
            new CompactSerializer<>(layout, both));
  }
}
