package io.earshot.wire.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.earshot.domain.event.Message;
import io.earshot.wire.deadletter.DeadLetterReason;
import io.earshot.wire.deadletter.UnreadableRecordException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object that somebody else wrote. Every method either returns what the
 * field must hold or says, by the field's name, what is wrong with it. Null and blank mean absent.
 */
final class Fields {

  /** Names longer than this are refused: they are kept in state and written many times. */
  static final int MAX_NAME = 512;

  private static final ObjectReader TREE = Json.INPUTS.readerFor(JsonNode.class);

  private final JsonNode object;

  private Fields(JsonNode object) {
    this.object = object;
  }

  static Fields of(byte[] json) throws UnreadableRecordException {
    return new Fields(JsonReading.<JsonNode>object(json, TREE));
  }

  /** The names of an enum, for a person to read. */
  static String namesOf(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name())
        .collect(Collectors.joining(", "));
  }

  static UnreadableRecordException missing(String field) {
    return new UnreadableRecordException(
        DeadLetterReason.MISSING_FIELD, field + " is missing or blank");
  }

  static UnreadableRecordException bad(String field, String rule) {
    return new UnreadableRecordException(DeadLetterReason.BAD_VALUE, field + " " + rule);
  }

  /** The name, which must be there. */
  String requiredName(String field) throws UnreadableRecordException {
    String name = name(field);
    if (name == null) {
      throw missing(field);
    }
    return name;
  }

  /** An id, a queue, a language: short text, or null if there is none. */
  @Nullable String name(String field) throws UnreadableRecordException {
    String text = text(field);
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.length() > MAX_NAME) {
      throw bad(field, "must have at most " + MAX_NAME + " characters");
    }
    return text;
  }

  /** What somebody wrote or said, of any length, or null. */
  @Nullable String text(String field) throws UnreadableRecordException {
    JsonNode node = node(field);
    if (node == null) {
      return null;
    }
    if (!node.isTextual()) {
      throw bad(field, "must be a string");
    }
    return WellFormed.text(node.textValue());
  }

  /** A remark, cut to the length of a message, or null. */
  @Nullable String remark(String field) throws UnreadableRecordException {
    String text = text(field);
    return text == null || text.isBlank() ? null : WellFormed.cut(text, Message.MAX_TEXT);
  }

  Instant requiredInstant(String field) throws UnreadableRecordException {
    Instant instant = instant(field);
    if (instant == null) {
      throw missing(field);
    }
    return instant;
  }

  @Nullable Instant instant(String field) throws UnreadableRecordException {
    JsonNode node = node(field);
    if (node == null) {
      return null;
    }
    Instant instant = node.isTextual() ? parsed(node.textValue()) : null;
    if (instant == null || !InstantText.isPlausible(instant)) {
      throw bad(field, InstantText.RULE);
    }
    return instant;
  }

  <E extends Enum<E>> E required(String field, Class<E> type) throws UnreadableRecordException {
    E constant = optional(field, type);
    if (constant == null) {
      throw missing(field);
    }
    return constant;
  }

  /** The constant of that name in any case, or null if the field is absent. */
  <E extends Enum<E>> @Nullable E optional(String field, Class<E> type)
      throws UnreadableRecordException {
    String name = name(field);
    return name == null ? null : constant(field, name, type);
  }

  /** Constants by their names in any case; empty if absent. */
  <E extends Enum<E>> List<E> list(String field, Class<E> type) throws UnreadableRecordException {
    List<E> constants = new ArrayList<>();
    for (String name : names(field)) {
      constants.add(constant(field, name, type));
    }
    return List.copyOf(constants);
  }

  private static <E extends Enum<E>> E constant(String field, String name, Class<E> type)
      throws UnreadableRecordException {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(name)) {
        return constant;
      }
    }
    throw bad(field, "must be one of " + namesOf(type));
  }

  /** A finite number, or null. */
  @Nullable Double number(String field) throws UnreadableRecordException {
    JsonNode node = node(field);
    if (node == null) {
      return null;
    }
    if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
      throw bad(field, "must be a number");
    }
    return node.doubleValue();
  }

  /** A number from 0 to 1, or null. */
  @Nullable Double share(String field) throws UnreadableRecordException {
    Double share = number(field);
    if (share != null && (share < 0 || share > 1)) {
      throw bad(field, "must be a number from 0 to 1");
    }
    return share;
  }

  int requiredWhole(String field) throws UnreadableRecordException {
    Integer whole = whole(field);
    if (whole == null) {
      throw missing(field);
    }
    return whole;
  }

  @Nullable Integer whole(String field) throws UnreadableRecordException {
    JsonNode node = node(field);
    if (node == null) {
      return null;
    }
    if (!node.canConvertToExactIntegral() || !node.canConvertToInt()) {
      throw bad(field, "must be a whole number");
    }
    return node.intValue();
  }

  /** A time in milliseconds, from 0. */
  long requiredMillis(String field) throws UnreadableRecordException {
    JsonNode node = node(field);
    if (node == null) {
      throw missing(field);
    }
    if (!node.canConvertToExactIntegral() || !node.canConvertToLong() || node.longValue() < 0) {
      throw bad(field, "must be a whole number of milliseconds");
    }
    return node.longValue();
  }

  /** The fields of an object within, or null if it is absent. */
  @Nullable Fields object(String field) throws UnreadableRecordException {
    JsonNode node = node(field);
    if (node != null && !node.isObject()) {
      throw bad(field, "must be an object");
    }
    return node == null ? null : new Fields(node);
  }

  boolean flag(String field, boolean ifAbsent) throws UnreadableRecordException {
    JsonNode node = node(field);
    if (node != null && !node.isBoolean()) {
      throw bad(field, "must be true or false");
    }
    return node == null ? ifAbsent : node.booleanValue();
  }

  /** What the source added, every value as text; empty if absent. */
  Map<String, String> attributes(String field) throws UnreadableRecordException {
    JsonNode node = node(field);
    if (node == null) {
      return Map.of();
    }
    if (!node.isObject()) {
      throw bad(field, "must be an object");
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    node.properties().stream()
        .filter(entry -> !entry.getValue().isNull())
        .forEach(
            entry -> {
              JsonNode value = entry.getValue();
              String text = value.isValueNode() ? value.asText() : value.toString();
              attributes.put(WellFormed.text(entry.getKey()), WellFormed.text(text));
            });
    return Collections.unmodifiableMap(attributes);
  }

  /** Short texts; empty if absent. */
  List<String> names(String field) throws UnreadableRecordException {
    JsonNode node = node(field);
    if (node == null) {
      return List.of();
    }
    if (!node.isArray()) {
      throw bad(field, "must be a list of strings");
    }
    List<String> names = new ArrayList<>();
    for (JsonNode element : node) {
      if (!element.isTextual() || element.textValue().length() > MAX_NAME) {
        throw bad(field, "must be a list of strings");
      }
      names.add(WellFormed.text(element.textValue()));
    }
    return List.copyOf(names);
  }

  private static @Nullable Instant parsed(String text) {
    try {
      return InstantText.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private @Nullable JsonNode node(String field) {
    JsonNode node = object.get(field);
    return node == null || node.isNull() ? null : node;
  }
}
