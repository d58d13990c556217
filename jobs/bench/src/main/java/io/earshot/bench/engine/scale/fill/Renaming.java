package io.earshot.bench.engine.scale.fill;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value told again under other names: of every record, list and text in it that holds the name of
 * the conversation or of its customer a new one is made, all else is shared.
 */
final class Renaming<T> {

  private final Part whole;

  private Renaming(Part whole) {
    this.whole = whole;
  }

  /**
   * Of a value in which these names are to be replaced.
   *
   * @throws IllegalArgumentException if a name stands where it cannot be replaced
   */
  static <T> Renaming<T> of(T value, String conversation, String customer) {
    return new Renaming<>(partOf(value, new Names(conversation, customer)));
  }

  /** The value with other names. */
  @SuppressWarnings("unchecked") // a copy is of the class of its original
  T to(String conversation, String customer) {
    return (T) Objects.requireNonNull(whole.with(new Names(conversation, customer)));
  }

  private static Part partOf(@Nullable Object value, Names old) {
    if (value == null || !old.areIn(value.toString())) {
      return new Same(value);
    }
    if (value instanceof String text) {
      return new Text(text, old);
    }
    if (value instanceof Record record) {
      return Fields.of(record, old);
    }
    if (value instanceof List<?> list) {
      return new Items(list.stream().map(item -> partOf(item, old)).toArray(Part[]::new));
    }
    throw new IllegalArgumentException("a name stands in a " + value.getClass().getName());
  }

  private record Names(String conversation, String customer) {

    private boolean areIn(String text) {
      return text.contains(conversation) || text.contains(customer);
    }
  }

  /** A part of the value, which can be had under other names. */
  private sealed interface Part {

    @Nullable Object with(Names names);
  }

  private record Same(@Nullable Object value) implements Part {

    @Override
    public @Nullable Object with(Names names) {
      return value;
    }
  }

  private record Text(String text, Names old) implements Part {

    @Override
    public Object with(Names names) {
      return text.replace(old.conversation(), names.conversation())
          .replace(old.customer(), names.customer());
    }
  }

  private record Items(Part[] parts) implements Part {

    @Override
    public Object with(Names names) {
      return Collections.unmodifiableList(Arrays.asList(all(parts, names)));
    }
  }

  private record Fields(Constructor<?> constructor, Part[] parts) implements Part {

    private static Fields of(Record record, Names old) {
      RecordComponent[] components = record.getClass().getRecordComponents();
      Part[] parts = new Part[components.length];
      try {
        for (int i = 0; i < parts.length; i++) {
          components[i].getAccessor().setAccessible(true);
          parts[i] = partOf(components[i].getAccessor().invoke(record), old);
        }
        Constructor<?> constructor =
            record
                .getClass()
                .getDeclaredConstructor(
                    Arrays.stream(components)
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return new Fields(constructor, parts);
      } catch (ReflectiveOperationException e) {
        throw new IllegalArgumentException("a record that cannot be copied: " + record, e);
      }
    }

    @Override
    public Object with(Names names) {
      try {
        return constructor.newInstance(all(parts, names));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("a record that cannot be copied", e);
      }
    }
  }

  private static @Nullable Object[] all(Part[] parts, Names names) {
    @Nullable Object[] values = new @Nullable Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      values[i] = parts[i].with(names);
    }
    return values;
  }
}
