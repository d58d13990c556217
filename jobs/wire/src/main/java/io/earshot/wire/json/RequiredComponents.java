package io.earshot.wire.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import org.jspecify.annotations.Nullable;

/**
 * Tells Jackson that a component of a record is required unless it is {@link Nullable}, so that the
 * domain need not know Jackson and no record is built with a null that it does not admit.
 */
final class RequiredComponents extends NopAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  @Override
  public JsonSetter.Value findSetterInfo(Annotated annotated) {
    if (annotated instanceof AnnotatedParameter parameter && isRequired(parameter)) {
      return JsonSetter.Value.forValueNulls(Nulls.FAIL);
    }
    return JsonSetter.Value.empty();
  }

  private static boolean isRequired(AnnotatedParameter parameter) {
    Class<?> type = parameter.getDeclaringClass();
    return type.isRecord()
        && !type.getRecordComponents()[parameter.getIndex()]
            .getAnnotatedType()
            .isAnnotationPresent(Nullable.class);
  }
}
