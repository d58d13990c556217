package io.earshot.wire.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import io.earshot.domain.reading.ScoredMessage;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells Jackson that a component of a record is required unless it is {@link Nullable}, so that the
 * domain need not know Jackson and no record is built with a null that it does not admit. What only
 * the job needs of a message, traces of signals and leanings to subjects, is in no JSON, and none
 * is what is read.
 */
final class RequiredComponents extends NopAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  private static final Set<String> UNSENT = Set.of("traces", "leanings");

  @Override
  public JsonSetter.Value findSetterInfo(Annotated annotated) {
    return annotated instanceof AnnotatedParameter parameter
            && parameter.getDeclaringClass().isRecord()
        ? JsonSetter.Value.forValueNulls(whenAbsent(parameter))
        : JsonSetter.Value.empty();
  }

  private static Nulls whenAbsent(AnnotatedParameter parameter) {
    Class<?> type = parameter.getDeclaringClass();
    RecordComponent component = type.getRecordComponents()[parameter.getIndex()];
    if (type == ScoredMessage.class && UNSENT.contains(component.getName())) {
      return Nulls.AS_EMPTY;
    }
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
        ? Nulls.DEFAULT
        : Nulls.FAIL;
  }
}
