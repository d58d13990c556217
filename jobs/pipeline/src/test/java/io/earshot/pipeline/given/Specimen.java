package io.earshot.pipeline.given;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Examples of any record, made from its components. */
public enum Specimen {
  /** Every component has a value, every list two elements. */
  FULL,
  /** Every component that may be null is, every list is empty. */
  SPARSE;

  /**
   * An example of this record.
   *
   * @param of what its type parameters stand for
   */
  public <T> T of(Class<T> type, Type... of) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = Arrays.stream(components).map(it -> value(it, type, of)).toArray();
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no example of " + type, e);
    }
  }

  private @Nullable Object value(RecordComponent component, Class<?> within, Type... of) {
    AnnotatedElement annotated = component.getAnnotatedType();
    boolean mayBeNull = annotated.isAnnotationPresent(Nullable.class);
    return this == SPARSE && mayBeNull
        ? null
        : value(resolved(component.getGenericType(), within, of));
  }

  private static Type resolved(Type type, Class<?> within, Type... of) {
    int parameter = Arrays.asList(within.getTypeParameters()).indexOf(type);
    return parameter < 0 ? type : of[parameter];
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType generic) {
      Class<?> of = (Class<?>) generic.getRawType();
      if (of.isRecord()) {
        return of(of, generic.getActualTypeArguments());
      }
      return collection(generic);
    }
    Class<?> raw = (Class<?>) type;
    if (raw.isRecord()) {
      return of(raw);
    }
    if (raw.isEnum()) {
      Object[] constants = raw.getEnumConstants();
      return constants[this == FULL ? constants.length - 1 : 0];
    }
    return scalar(raw);
  }

  private Object collection(ParameterizedType type) {
    Type[] of = type.getActualTypeArguments();
    if (type.getRawType() == Map.class) {
      return this == FULL ? Map.of(value(of[0]), value(of[1])) : Map.of();
    }
    if (type.getRawType() == Set.class) {
      return this == FULL ? Set.of(value(of[0])) : Set.of();
    }
    return this == FULL ? List.of(value(of[0]), SPARSE.value(of[0])) : List.of();
  }

  private Object scalar(Class<?> type) {
    boolean full = this == FULL;
    return switch (type.getSimpleName()) {
      case "String" -> full ? "träumerei 🎻" : "x";
      case "int", "Integer" -> full ? 7 : 0;
      case "long", "Long" -> full ? 1L << 40 : 0L;
      case "double", "Double" -> full ? 0.1 : 0.0;
      case "float", "Float" -> full ? 0.1f : 0f;
      case "boolean", "Boolean" -> full;
      case "byte[]" -> full ? new byte[] {0, -1, 7} : new byte[0];
      case "Instant" -> full ? Instant.parse("2026-03-02T12:00:00.123456789Z") : Instant.EPOCH;
      default -> throw new IllegalStateException("no example of a " + type);
    };
  }
}
