package io.earshot.wire.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import io.earshot.wire.deadletter.DeadLetterReason;
import io.earshot.wire.deadletter.UnreadableRecordException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * Reads bytes that should be one JSON object. What is wrong is said without repeating the content:
 * Jackson's own messages quote it, so only places and field names are taken from them.
 */
final class JsonReading {

  private JsonReading() {}

  /** The value that the reader makes of the object. */
  static <T> T object(byte[] bytes, ObjectReader reader) throws UnreadableRecordException {
    CharBuffer text = utf8(bytes);
    try (JsonParser in =
        reader
            .getFactory()
            .createParser(text.array(), text.arrayOffset() + text.position(), text.remaining())) {
      JsonToken first = in.nextToken();
      if (first == null) {
        throw malformed("the value is empty");
      }
      if (first != JsonToken.START_OBJECT) {
        throw new UnreadableRecordException(
            DeadLetterReason.BAD_VALUE, "the value must be a JSON object");
      }
      T value = reader.readValue(in);
      if (in.nextToken() != null) {
        throw malformed("there is more behind the JSON object");
      }
      return value;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Strictly UTF-8: Jackson's own decoder guesses UTF-16 and lets broken sequences pass. */
  private static CharBuffer utf8(byte[] bytes) throws UnreadableRecordException {
    try {
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      if (text.hasRemaining() && text.charAt(0) == '\uFEFF') {
        text.get();
      }
      return text;
    } catch (CharacterCodingException e) {
      throw malformed("the value is not UTF-8");
    }
  }

  private static UnreadableRecordException unreadable(IOException e) {
    if (e instanceof StreamConstraintsException) {
      return new UnreadableRecordException(
          DeadLetterReason.BAD_VALUE,
          "the JSON is nested deeper than %d, or has a number or a name that is too long"
              .formatted(Json.MAX_DEPTH));
    }
    if (e instanceof JsonMappingException mapping) {
      return mapping.getCause() instanceof StreamConstraintsException tooMuch
          ? unreadable(tooMuch)
          : unfit(mapping);
    }
    if (e instanceof JsonEOFException) {
      return malformed("the JSON ends too early");
    }
    if (e instanceof JsonProcessingException json && json.getLocation() != null) {
      return malformed(
          "the JSON is broken at line %d, column %d"
              .formatted(json.getLocation().getLineNr(), json.getLocation().getColumnNr()));
    }
    return malformed("the JSON is broken");
  }

  private static UnreadableRecordException unfit(JsonMappingException e) {
    String path =
        e.getPath().stream()
            .filter(JsonReading::isComponent)
            .map(JsonMappingException.Reference::getFieldName)
            .collect(Collectors.joining("."));
    if (e instanceof InvalidNullException) {
      return new UnreadableRecordException(DeadLetterReason.MISSING_FIELD, path + " is missing");
    }
    String rule =
        e instanceof InvalidFormatException format && format.getTargetType().isEnum()
            ? "must be one of " + Fields.namesOf(format.getTargetType())
            : "is not what this field holds";
    return new UnreadableRecordException(DeadLetterReason.BAD_VALUE, path + " " + rule);
  }

  /** Whether a step of a path is a name of ours; the key of a map could be anything. */
  private static boolean isComponent(JsonMappingException.Reference step) {
    Object from = step.getFrom();
    Class<?> type = from instanceof Class<?> named ? named : from.getClass();
    return type.isRecord() && step.getFieldName() != null;
  }

  private static UnreadableRecordException malformed(String detail) {
    return new UnreadableRecordException(DeadLetterReason.MALFORMED_JSON, detail);
  }
}
