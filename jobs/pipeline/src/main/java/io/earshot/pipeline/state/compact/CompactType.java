package io.earshot.pipeline.state.compact;

import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/** The type of a stream whose elements travel in their compact format. */
public final class CompactType<T> extends TypeInformation<T> {

  private static final long serialVersionUID = 1L;

  private final String name;
  private final Class<T> type;
  private final Vocabulary vocabulary;

  /** The type of these values, which often hold these texts. */
  public CompactType(Layout<T> layout, Vocabulary vocabulary) {
    this.name = layout.name();
    this.type = layout.type();
    this.vocabulary = vocabulary;
  }

  @Override
  @SuppressWarnings("unchecked") // a name goes with a type
  public TypeSerializer<T> createSerializer(SerializerConfig config) {
    return new CompactSerializer<>((Layout<T>) Layout.named(name), vocabulary);
  }

  @Override
  public Class<T> getTypeClass() {
    return type;
  }

  @Override
  public boolean isBasicType() {
    return false;
  }

  @Override
  public boolean isTupleType() {
    return false;
  }

  @Override
  public int getArity() {
    return 1;
  }

  @Override
  public int getTotalFields() {
    return 1;
  }

  @Override
  public boolean isKeyType() {
    return false;
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof CompactType;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CompactType<?> it
        && name.equals(it.name)
        && vocabulary.equals(it.vocabulary);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + vocabulary.hashCode();
  }

  @Override
  public String toString() {
    return "CompactType(" + name + ")";
  }
}
