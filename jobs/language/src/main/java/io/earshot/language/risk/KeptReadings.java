package io.earshot.language.risk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.domain.reading.DetectedSignal;
import io.earshot.domain.reading.Emotion;
import io.earshot.domain.reading.EmotionReading;
import io.earshot.domain.reading.LanguageReading;
import io.earshot.domain.reading.ModelRef;
import io.earshot.domain.reading.ReaderKind;
import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.Signal;
import io.earshot.language.data.BadDataException;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Readings of the corpus that took minutes of training to get, kept in a file: gzipped JSON, a line
 * a message. The first line says what they depend on; readings that depended on anything else are
 * not given out. Words are not kept.
 */
final class KeptReadings {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double ROUND = 1e4;

  private final Path file;

  KeptReadings(Path file) {
    this.file = file;
  }

  /** The readings by message, or null if there are none that depend on just this. */
  @Nullable Map<String, Reading> of(String fingerprint) {
    if (!Files.exists(file)) {
      return null;
    }
    Map<String, Reading> readings = new HashMap<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file))),
                StandardCharsets.UTF_8))) {
      String line = reader.readLine();
      if (line == null || !JSON.readTree(line).path("of").asText().equals(fingerprint)) {
        return null;
      }
      while ((line = reader.readLine()) != null) {
        JsonNode node = JSON.readTree(line);
        readings.put(node.path("id").asText(), reading(node));
      }
    } catch (IOException e) {
      throw new BadDataException("Cannot read " + file + ": " + e.getMessage());
    }
    return readings;
  }

  private static Reading reading(JsonNode node) {
    JsonNode felt = node.path("sentiment");
    JsonNode emotion = node.path("emotion");
    List<DetectedSignal> signals = new ArrayList<>();
    node.path("signals")
        .properties()
        .forEach(
            each ->
                signals.add(
                    new DetectedSignal(
                        Signal.valueOf(each.getKey()), each.getValue().asDouble(), 0, 1)));
    JsonNode model = node.path("model");
    return new Reading(
        new LanguageReading("en", 1),
        felt.isEmpty()
            ? null
            : Sentiment.of(felt.get(0).asDouble(), felt.get(1).asDouble(), felt.get(2).asDouble()),
        emotion.isEmpty()
            ? null
            : new EmotionReading(
                Emotion.valueOf(emotion.get(0).asText()), emotion.get(1).asDouble()),
        signals,
        List.of(),
        node.path("courtesy").asBoolean(),
        new ModelRef(
            model.path(0).asText(),
            model.path(1).asText(),
            ReaderKind.valueOf(model.path(2).asText())));
  }

  /** Keeps these. */
  void write(String fingerprint, Map<String, Reading> readings) {
    StringBuilder lines = new StringBuilder();
    try {
      lines.append(JSON.writeValueAsString(Map.of("of", fingerprint))).append('\n');
      for (Map.Entry<String, Reading> entry : new TreeMap<>(readings).entrySet()) {
        ObjectNode node = node(entry.getValue()).put("id", entry.getKey());
        lines.append(JSON.writeValueAsString(node)).append('\n');
      }
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, zipped(lines.toString()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("readings are numbers and names", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode node(Reading reading) {
    ObjectNode node = JSON.createObjectNode();
    Sentiment felt = reading.sentiment();
    if (felt != null) {
      node.putArray("sentiment")
          .add(rounded(felt.probabilities().negative()))
          .add(rounded(felt.probabilities().neutral()))
          .add(rounded(felt.probabilities().positive()));
    }
    EmotionReading emotion = reading.emotion();
    if (emotion != null) {
      node.putArray("emotion").add(emotion.label().name()).add(rounded(emotion.confidence()));
    }
    ObjectNode signals = node.putObject("signals");
    reading.signals().forEach(it -> signals.put(it.name().name(), rounded(it.confidence())));
    node.put("courtesy", reading.courtesy());
    ModelRef model = reading.model();
    node.putArray("model").add(model.id()).add(model.version()).add(model.reader().name());
    return node;
  }

  private static double rounded(double value) {
    return Math.round(value * ROUND) / ROUND;
  }

  private static byte[] zipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
