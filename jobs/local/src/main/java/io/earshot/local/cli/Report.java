package io.earshot.local.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures with their names: a table for a person, or one JSON object. */
final class Report {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, @Nullable Object> figures = new LinkedHashMap<>();
  private final Map<String, String> shown = new LinkedHashMap<>();

  /**
   * Adds a figure.
   *
   * @param key its name in JSON
   * @param label its name for a person; null to keep it from him
   */
  Report add(String key, @Nullable String label, @Nullable Object value) {
    figures.put(key, value);
    if (label != null && value != null) {
      shown.put(label, readable(value));
    }
    return this;
  }

  String json() {
    try {
      return JSON.writeValueAsString(figures);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("figures are numbers and texts", e);
    }
  }

  /** As one object under a name. */
  String json(String name) {
    try {
      return JSON.writeValueAsString(Map.of(name, figures));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("figures are numbers and texts", e);
    }
  }

  void print(Console console) {
    int width = shown.keySet().stream().mapToInt(String::length).max().orElse(0);
    shown.forEach(
        (label, value) ->
            console.line("  " + label + " ".repeat(width - label.length()) + "  " + value));
  }

  private static String readable(Object value) {
    if (value instanceof Double number) {
      return String.format(Locale.ROOT, "%,.1f", number);
    }
    return value instanceof Number number
        ? String.format(Locale.ROOT, "%,d", number.longValue())
        : value.toString();
  }
}
