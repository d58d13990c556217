package io.earshot.language.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.DetectedSignal;
import io.earshot.domain.reading.Emotion;
import io.earshot.domain.reading.EmotionReading;
import io.earshot.domain.reading.LanguageReading;
import io.earshot.domain.reading.Leanings;
import io.earshot.domain.reading.ModelRef;
import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.reading.Traces;
import io.earshot.language.data.BadDataException;
import io.earshot.language.data.LabelledMessage;
import io.earshot.language.feature.MessageFeatures;
import io.earshot.language.model.Json;
import io.earshot.language.pack.LanguagePack;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a model trained elsewhere made of the corpus's turns, each read by a part of the training
 * that never saw its conversation. A line a turn: {@code {"id":"<conversation>#<turn>",
 * "sentiment":[negative, neutral, positive], "emotion":[ten, in the order of Emotion],
 * "signals":{name: probability}, "detected":[names]}}, gzipped.
 */
final class OutOfFoldAnswers {

  private static final LanguagePack PACK = LanguagePack.english();

  private final MessageFeatures words = new MessageFeatures(PACK);
  private final Path file;
  private final Map<String, JsonNode> lines = new HashMap<>();

  OutOfFoldAnswers(Path file) {
    this.file = file;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      String line;
      while ((line = reader.readLine()) != null) {
        JsonNode node = Json.read(line.getBytes(StandardCharsets.UTF_8), JsonNode.class);
        lines.put(node.path("id").asText().replace('#', ':'), node);
      }
    } catch (IOException e) {
      throw new BadDataException("Cannot read " + file + ": " + e.getMessage());
    }
  }

  /** The answers to these turns. */
  List<Answer> to(List<LabelledMessage> turns, ModelRef model) {
    List<Answer> answers = new ArrayList<>(turns.size());
    for (LabelledMessage turn : turns) {
      JsonNode line = lines.get(turn.id());
      if (line == null) {
        throw new BadDataException(
            file
                + " has no answer to "
                + turn.id()
                + ": it belongs to another state of the corpus");
      }
      answers.add(new Answer(turn, reading(line, turn, model)));
    }
    return answers;
  }

  private Reading reading(JsonNode line, LabelledMessage turn, ModelRef model) {
    JsonNode p = line.path("sentiment");
    Sentiment felt = Sentiment.of(p.path(0).asDouble(), p.path(1).asDouble(), p.path(2).asDouble());
    return new Reading(
        new LanguageReading(turn.language(), 1),
        felt,
        turn.message().role() == ParticipantRole.CUSTOMER ? emotion(line.path("emotion")) : null,
        null,
        null,
        signals(line, turn.message().text().length()),
        traces(line.path("signals")),
        Leanings.NONE,
        List.of(),
        felt.label() != SentimentLabel.NEGATIVE && PACK.courtesy().is(words.tokens(turn.message())),
        model);
  }

  private static @Nullable EmotionReading emotion(JsonNode probabilities) {
    int best = 0;
    for (int i = 1; i < probabilities.size(); i++) {
      best = probabilities.path(i).asDouble() > probabilities.path(best).asDouble() ? i : best;
    }
    return probabilities.isEmpty()
        ? null
        : new EmotionReading(Emotion.values()[best], probabilities.path(best).asDouble());
  }

  private static long traces(JsonNode probabilities) {
    long traces = Traces.NONE;
    for (Map.Entry<String, JsonNode> each : probabilities.properties()) {
      traces |= Traces.of(Signal.valueOf(each.getKey()), each.getValue().asDouble());
    }
    return traces;
  }

  private static List<DetectedSignal> signals(JsonNode line, int length) {
    List<DetectedSignal> signals = new ArrayList<>();
    for (JsonNode name : line.path("detected")) {
      double probability = line.path("signals").path(name.asText()).asDouble();
      signals.add(new DetectedSignal(Signal.valueOf(name.asText()), probability, 0, length));
    }
    return signals;
  }
}
