package io.earshot.language.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.domain.reading.DetectedSignal;
import io.earshot.domain.reading.Emotion;
import io.earshot.domain.reading.EmotionReading;
import io.earshot.domain.reading.LanguageReading;
import io.earshot.domain.reading.Leanings;
import io.earshot.domain.reading.ModelRef;
import io.earshot.domain.reading.ReaderKind;
import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.Signal;
import io.earshot.language.cascade.Draft;
import io.earshot.language.data.BadDataException;
import io.earshot.language.data.LabelledMessage;
import io.earshot.language.evaluation.CrossValidation.LabelledDraft;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a cross-validation read, which takes long to make, in a file: gzipped JSON, first a line
 * with its {@link DraftBasis}, then a line a turn, in the order in which they were read. Texts and
 * words are not kept, so the readings that come back have no <i>because</i>; no evaluation shows
 * any.
 */
final class KeptDrafts {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Far below what any figure shows, and a sixth of the bytes. */
  private static final double ROUND = 1e6;

  private final Path file;

  KeptDrafts(Path file) {
    this.file = file;
  }

  /** What the kept readings rest on; null if none are kept. */
  @Nullable DraftBasis basis() {
    if (!Files.exists(file)) {
      return null;
    }
    try (BufferedReader lines = lines()) {
      String first = lines.readLine();
      return first == null ? null : JSON.readValue(first, DraftBasis.class);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * The readings of these messages that are kept, in the order in which they were made.
   *
   * @throws BadDataException if the file cannot be read, or tells of another message
   */
  List<LabelledDraft> of(List<LabelledMessage> messages) {
    Map<String, LabelledMessage> byId = new HashMap<>();
    messages.forEach(message -> byId.put(message.id(), message));
    List<LabelledDraft> drafts = new ArrayList<>();
    try (BufferedReader lines = lines()) {
      DraftBasis basis = JSON.readValue(lines.readLine(), DraftBasis.class);
      ModelRef model = new ModelRef(basis.id(), basis.version(), ReaderKind.LINEAR);
      String line;
      while ((line = lines.readLine()) != null) {
        JsonNode node = JSON.readTree(line);
        LabelledMessage labelled = byId.get(node.path("id").asText());
        if (labelled == null) {
          throw new IOException("no message has the id " + node.path("id"));
        }
        Reading reading = reading(node, labelled.language(), model);
        boolean awaits = node.path("awaitsEncoder").asBoolean();
        drafts.add(new LabelledDraft(labelled, new Draft(labelled.message(), reading, awaits)));
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    return drafts;
  }

  private BufferedReader lines() throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
  }

  private BadDataException unreadable(IOException cause) {
    return new BadDataException("Cannot read " + file + ": " + cause.getMessage());
  }

  /** Keeps these instead of what was kept before. */
  void write(DraftBasis basis, List<LabelledDraft> drafts) {
    Path half = file.resolveSibling(file.getFileName() + ".new");
    try {
      try (Writer out =
          new OutputStreamWriter(
              new GZIPOutputStream(Files.newOutputStream(half)), StandardCharsets.UTF_8)) {
        out.append(JSON.writeValueAsString(basis)).append('\n');
        for (LabelledDraft draft : drafts) {
          out.append(JSON.writeValueAsString(node(draft))).append('\n');
        }
      }
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode node(LabelledDraft draft) {
    ObjectNode node = JSON.createObjectNode().put("id", draft.labelled().id());
    Reading reading = draft.draft().linear();
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
    for (DetectedSignal signal : reading.signals()) {
      signals
          .putArray(signal.name().name())
          .add(rounded(signal.confidence()))
          .add(signal.from())
          .add(signal.to());
    }
    return node.put("traces", reading.traces())
        .put("courtesy", reading.courtesy())
        .put("awaitsEncoder", draft.draft().awaitsEncoder());
  }

  private static double rounded(double value) {
    return Math.round(value * ROUND) / ROUND;
  }

  private static Reading reading(JsonNode node, String language, ModelRef model) {
    JsonNode felt = node.path("sentiment");
    JsonNode emotion = node.path("emotion");
    List<DetectedSignal> signals = new ArrayList<>();
    for (Map.Entry<String, JsonNode> each : node.path("signals").properties()) {
      JsonNode signal = each.getValue();
      signals.add(
          new DetectedSignal(
              Signal.valueOf(each.getKey()),
              signal.path(0).asDouble(),
              signal.path(1).asInt(),
              signal.path(2).asInt()));
    }
    return new Reading(
        new LanguageReading(language, 1),
        felt.isEmpty()
            ? null
            : Sentiment.of(felt.get(0).asDouble(), felt.get(1).asDouble(), felt.get(2).asDouble()),
        emotion.isEmpty()
            ? null
            : new EmotionReading(
                Emotion.valueOf(emotion.get(0).asText()), emotion.get(1).asDouble()),
        null,
        null,
        signals,
        node.path("traces").asLong(),
        Leanings.NONE,
        List.of(),
        node.path("courtesy").asBoolean(),
        model);
  }
}
