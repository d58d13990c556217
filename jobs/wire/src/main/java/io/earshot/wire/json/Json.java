package io.earshot.wire.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;

/**
 * How Jackson is set up. Writing leaves out what is null and orders maps by key, so that equal
 * values are equal bytes. Reading ignores unknown fields, reads enums in any case, turns no number
 * into text and no text into a number, and wants every component that may not be null.
 */
final class Json {

  /** Deeper JSON is refused: no record comes near, and recursion has an end. */
  static final int MAX_DEPTH = 64;

  /** Writes and reads the records that we put out; decimals are rounded to four places. */
  static final JsonMapper OUTPUTS = mapper(new DomainModule(), new RoundedDecimals());

  /** Writes the records that come in as they are, and reads JSON into trees. */
  static final JsonMapper INPUTS = mapper(new DomainModule(), new EventModule());

  private Json() {}

  /** The value in bytes. One that cannot be written is a bug, not bad input. */
  static byte[] write(ObjectWriter writer, Object value) {
    try {
      return writer.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A " + value.getClass().getSimpleName() + " has no JSON", e);
    }
  }

  private static JsonMapper mapper(Module... modules) {
    JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build();
    return JsonMapper.builder(factory)
        .addModules(modules)
        .addModule(new BlackbirdModule())
        .annotationIntrospector(
            new AnnotationIntrospectorPair(
                new JacksonAnnotationIntrospector(), new RequiredComponents()))
        .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .build();
  }
}
