package io.earshot.local.score;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.earshot.domain.reading.DetectedSignal;
import io.earshot.domain.reading.EmotionReading;
import io.earshot.domain.reading.IntentReading;
import io.earshot.domain.reading.LanguageReading;
import io.earshot.domain.reading.ModelRef;
import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.Redaction;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.SubjectReading;
import io.earshot.domain.reading.TokenWeight;
import io.earshot.local.lines.Line;
import io.earshot.local.lines.Tint;
import io.earshot.local.lines.Words;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;

/** One reading in one line: for a person, as CSV, as JSON. */
public final class ReadingRow {

  /** The names of the cells of {@link #csv}. */
  public static final String CSV_HEADER =
      "text,language,sentiment,score,negative,neutral,positive,emotion,subject,intent,signals,because,reader";

  private static final ObjectMapper JSON = new ObjectMapper();

  private ReadingRow() {}

  /** The score, what was found, the text. */
  public static AttributedString line(ScoredText scored) {
    Reading reading = scored.reading();
    Sentiment sentiment = reading.sentiment();
    Line line = new Line();
    if (sentiment == null) {
      line.column(Tint.WARN, "not read", 14);
    } else {
      line.score(sentiment.score())
          .column(Tint.ofScore(sentiment.score()), Words.words(sentiment.label()), 8);
    }
    EmotionReading emotion = reading.emotion();
    line.column(Tint.PLAIN, emotion == null ? "" : Words.words(emotion.label()), 14);
    line.add(scored.text()).add(Tint.NAME, signals(reading, ", "));
    return line.end();
  }

  /** Cells after {@link #CSV_HEADER}. */
  public static String csv(ScoredText scored) {
    Reading reading = scored.reading();
    Sentiment sentiment = reading.sentiment();
    LanguageReading language = reading.language();
    EmotionReading emotion = reading.emotion();
    Sentiment.Probabilities p = sentiment == null ? null : sentiment.probabilities();
    return Stream.of(
            cell(scored.text()),
            language == null ? "" : language.code(),
            sentiment == null ? "" : sentiment.label().name().toLowerCase(Locale.ROOT),
            number(sentiment == null ? null : sentiment.score()),
            number(p == null ? null : p.negative()),
            number(p == null ? null : p.neutral()),
            number(p == null ? null : p.positive()),
            emotion == null ? "" : emotion.label().name().toLowerCase(Locale.ROOT),
            reading.subject() == null ? "" : reading.subject().label().label(),
            reading.intent() == null ? "" : reading.intent().label().label(),
            signals(reading, " "),
            cell(
                reading.because().stream()
                    .map(TokenWeight::token)
                    .collect(Collectors.joining(" "))),
            scored.readBy())
        .collect(Collectors.joining(","));
  }

  private static String signals(Reading reading, String between) {
    return reading.signals().stream()
        .map(
            signal ->
                between.isBlank()
                    ? signal.name().name().toLowerCase(Locale.ROOT)
                    : Words.words(signal.name()))
        .collect(Collectors.joining(between));
  }

  private static String number(@Nullable Double value) {
    return value == null ? "" : String.format(Locale.ROOT, "%.3f", value);
  }

  /** Quoted; what a spreadsheet would take for a formula is kept from being one. */
  private static String cell(String text) {
    String first = text.isEmpty() ? "" : text.substring(0, 1);
    String safe = "=+-@\t\r".contains(first) && !first.isEmpty() ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }

  /** The fields of scored-messages.v1 that a reading has, on one line. */
  public static String json(ScoredText scored) {
    Reading reading = scored.reading();
    ObjectNode out = JSON.createObjectNode();
    out.put("text", scored.text());
    out.put("role", scored.message().role().name());
    LanguageReading language = reading.language();
    if (language != null) {
      out.putObject("language")
          .put("code", language.code())
          .put("confidence", language.confidence());
    }
    Sentiment sentiment = reading.sentiment();
    if (sentiment != null) {
      ObjectNode felt = out.putObject("sentiment");
      felt.put("label", sentiment.label().name()).put("score", sentiment.score());
      felt.putObject("probabilities")
          .put("negative", sentiment.probabilities().negative())
          .put("neutral", sentiment.probabilities().neutral())
          .put("positive", sentiment.probabilities().positive());
    }
    EmotionReading emotion = reading.emotion();
    if (emotion != null) {
      out.putObject("emotion")
          .put("label", emotion.label().name())
          .put("confidence", emotion.confidence());
    }
    purpose(reading, out);
    lists(scored, out);
    ModelRef model = reading.model();
    out.put("courtesy", reading.courtesy());
    out.putObject("model")
        .put("id", model.id())
        .put("version", model.version())
        .put("reader", model.reader().name());
    ArrayNode warnings = out.putArray("warnings");
    scored.warnings().forEach(warnings::add);
    return out.toString();
  }

  private static void purpose(Reading reading, ObjectNode out) {
    SubjectReading subject = reading.subject();
    if (subject != null) {
      out.putObject("subject")
          .put("label", subject.label().label())
          .put("confidence", subject.confidence());
    }
    IntentReading intent = reading.intent();
    if (intent != null) {
      out.putObject("intent")
          .put("label", intent.label().label())
          .put("confidence", intent.confidence());
    }
  }

  private static void lists(ScoredText scored, ObjectNode out) {
    ArrayNode signals = out.putArray("signals");
    for (DetectedSignal signal : scored.reading().signals()) {
      signals
          .addObject()
          .put("name", signal.name().name())
          .put("confidence", signal.confidence())
          .put("from", signal.from())
          .put("to", signal.to());
    }
    ArrayNode because = out.putArray("because");
    for (TokenWeight word : scored.reading().because()) {
      because.addObject().put("token", word.token()).put("weight", word.weight());
    }
    ArrayNode redactions = out.putArray("redactions");
    for (Redaction redaction : scored.redactions()) {
      redactions
          .addObject()
          .put("kind", redaction.kind())
          .put("from", redaction.from())
          .put("to", redaction.to());
    }
  }
}
