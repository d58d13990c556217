package io.earshot.pipeline.settings;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what settings lack: a component without a value that is not marked as nullable. */
final class MissingValue {

  private MissingValue() {}

  /** The name of the first one, with those of the settings around it; null if none is missing. */
  static @Nullable String in(Record settings) {
    for (RecordComponent component : settings.getClass().getRecordComponents()) {
      boolean mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      String missing = in(valueOf(component, settings), mayBeNull);
      if (missing != null) {
        return component.getName() + missing;
      }
    }
    return null;
  }

  private static @Nullable String in(@Nullable Object value, boolean mayBeNull) {
    if (value == null) {
      return mayBeNull ? null : "";
    }
    if (value instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        String missing = in(entry.getValue(), false);
        if (missing != null) {
          return "." + entry.getKey() + missing;
        }
      }
    }
    String missing = value instanceof Record record ? in(record) : null;
    return missing == null ? null : "." + missing;
  }

  private static @Nullable Object valueOf(RecordComponent component, Record settings) {
    try {
      return component.getAccessor().invoke(settings);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("settings are public records", e);
    }
  }
}
