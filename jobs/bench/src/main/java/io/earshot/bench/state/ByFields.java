package io.earshot.bench.state;

import io.earshot.pipeline.stream.DecodedEvent;
import io.earshot.pipeline.stream.FollowedEvent;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.PojoField;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;
import org.apache.flink.api.java.typeutils.TypeExtractor;

/** How Flink by itself writes records: field by field, whatever was registered for them. */
final class ByFields {

  private ByFields() {}

  static <T> TypeInformation<T> of(Class<T> type) {
    List<PojoField> fields = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      fields.add(new PojoField(field(type, component.getName()), of(component)));
    }
    return new PojoTypeInfo<>(type, fields);
  }

  private static TypeInformation<?> of(RecordComponent component) {
    Class<?> type = component.getType();
    return type == DecodedEvent.class || type == FollowedEvent.class
        ? of(type)
        : TypeExtractor.createTypeInfo(component.getGenericType());
  }

  private static Field field(Class<?> type, String name) {
    try {
      return type.getDeclaredField(name);
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("a record has a field for each component", e);
    }
  }
}
