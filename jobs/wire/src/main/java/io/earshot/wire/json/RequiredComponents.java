package io.earshot.wire.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import io.earshot.domain.reading.ScoredMessage;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/**
 * Tells Jackson that a component of a record is required unless it is {@link Nullable}, so that the
 * domain need not know Jackson and no record is built with a null that it does not admit. Traces of
 * signals stay inside of the job: they are in no JSON, and none is what is read.
 */
final class RequiredComponents extends NopAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

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
    if (type == ScoredMessage.class && component.getName().equals("traces")) {
      return Nulls.AS_EMPTY;
    }
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
        ? Nulls.DEFAULT
        : Nulls.FAIL;
  }
}
