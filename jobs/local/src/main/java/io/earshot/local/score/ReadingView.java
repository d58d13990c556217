package io.earshot.local.score;

import io.earshot.domain.reading.DetectedSignal;
import io.earshot.domain.reading.EmotionReading;
import io.earshot.domain.reading.IntentReading;
import io.earshot.domain.reading.LanguageReading;
import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.Redaction;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.domain.reading.SubjectReading;
import io.earshot.domain.reading.TokenWeight;
import io.earshot.local.lines.Line;
import io.earshot.local.lines.Tint;
import io.earshot.local.lines.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jspecify.annotations.Nullable;

/** One reading as a person likes to see it: the text with its marks, then a line for each thing. */
public final class ReadingView {

  private static final int NAMES = 11;
  private static final int SIGNALS = 19;
  private static final int NARROW = 60;
  private static final String FULL = "\u2588";
  private static final String EMPTY = "\u2591";

  private final int width;
  private final boolean hasStyles;

  /** A view of this width in columns. */
  public ReadingView(int width, boolean hasStyles) {
    this.width = Math.max(30, width);
    this.hasStyles = hasStyles;
  }

  /** The lines to print. */
  public List<AttributedString> lines(ScoredText scored) {
    List<AttributedString> lines = new ArrayList<>();
    scored.warnings().forEach(warning -> lines.add(new Line().add(Tint.WARN, warning).end()));
    for (AttributedString line : MarkedText.of(scored).lines(width - 2, hasStyles)) {
      lines.add(new AttributedStringBuilder().append("  ").append(line).toAttributedString());
    }
    lines.add(AttributedString.EMPTY);
    Reading reading = scored.reading();
    lines.add(row("language", new Line().add(language(reading.language()))));
    sentiment(scored, lines);
    EmotionReading emotion = reading.emotion();
    if (emotion != null) {
      String confidence = percent(emotion.confidence());
      Line line = new Line().add(Words.words(emotion.label())).add(Tint.FAINT, confidence);
      lines.add(row("emotion", line));
    }
    purpose(reading, lines);
    signals(scored, lines);
    because(reading, lines);
    if (reading.courtesy()) {
      lines.add(row("courtesy", new Line().add("closes the talk, says little about mood")));
    }
    for (Redaction redaction : scored.redactions()) {
      String mask = scored.text().substring(redaction.from(), redaction.to());
      lines.add(row("masked", new Line().add(Tint.WARN, mask)));
    }
    String model = reading.model().id() + " " + reading.model().version();
    lines.add(row("read by", new Line().add(Tint.FAINT, scored.readBy() + ", " + model)));
    return lines;
  }

  /** What is said under a name; an empty name goes on with the one above. */
  private static AttributedString row(String name, Line line) {
    return new AttributedStringBuilder()
        .append("  " + name + " ".repeat(NAMES - name.length()), Tint.FAINT.style())
        .append(line.end())
        .toAttributedString();
  }

  private static String language(@Nullable LanguageReading language) {
    if (language == null) {
      return "not told";
    }
    String name = Locale.forLanguageTag(language.code()).getDisplayLanguage(Locale.ENGLISH);
    return language.confidence() >= 1 ? name : name + ", " + percent(language.confidence());
  }

  private void sentiment(ScoredText scored, List<AttributedString> lines) {
    Sentiment sentiment = scored.reading().sentiment();
    if (sentiment == null) {
      lines.add(row("sentiment", new Line().add(Tint.WARN, "not read")));
      lines.add(new Line().add("  " + abstention(scored)).end());
      return;
    }
    Line line = new Line().add(Tint.ofScore(sentiment.score()), Words.words(sentiment.label()));
    lines.add(row("sentiment", line.score(sentiment.score())));
    Sentiment.Probabilities p = sentiment.probabilities();
    lines.add(bar(SentimentLabel.NEGATIVE, p.negative(), Tint.BAD));
    lines.add(bar(SentimentLabel.NEUTRAL, p.neutral(), Tint.FAINT));
    lines.add(bar(SentimentLabel.POSITIVE, p.positive(), Tint.GOOD));
  }

  private static String abstention(ScoredText scored) {
    LanguageReading language = scored.reading().language();
    return language == null
        ? "Only customers, agents and supervisors are read."
        : "No sentiment rather than a wrong one: there is no model of "
            + language(new LanguageReading(language.code(), 1))
            + ".";
  }

  private AttributedString bar(SentimentLabel label, double share, Tint tint) {
    int cells = width < NARROW ? 10 : 30;
    int filled = (int) Math.round(share * cells);
    int drawn = Math.max(1, filled);
    Line line = new Line().column(Tint.PLAIN, Words.words(label), 8);
    line.add(filled == 0 ? Tint.FAINT : tint, (filled == 0 ? EMPTY : FULL).repeat(drawn));
    AttributedStringBuilder out = new AttributedStringBuilder().append(row("", line));
    out.append(EMPTY.repeat(cells - drawn), Tint.FAINT.style());
    return out.append(" " + percent(share)).toAttributedString();
  }

  private static void purpose(Reading reading, List<AttributedString> lines) {
    SubjectReading subject = reading.subject();
    if (subject != null) {
      Line line = new Line().add(subject.label().label().replace('_', ' '));
      lines.add(row("subject", line.add(Tint.FAINT, percent(subject.confidence()))));
    }
    IntentReading intent = reading.intent();
    if (intent != null) {
      Line line = new Line().add(intent.label().label().replace('_', ' '));
      lines.add(row("intent", line.add(Tint.FAINT, percent(intent.confidence()))));
    }
  }

  private void signals(ScoredText scored, List<AttributedString> lines) {
    String name = "signals";
    for (DetectedSignal signal : scored.reading().signals()) {
      String words = scored.text().substring(signal.from(), signal.to());
      Line line =
          new Line()
              .column(Tint.NAME, Words.words(signal.name()), SIGNALS)
              .column(Tint.FAINT, percent(signal.confidence()), 4);
      int quoted = NAMES + 2 + line.end().columnLength() + words.length() + 3;
      if (quoted <= width) {
        lines.add(row(name, line.quote(words)));
      } else {
        lines.add(row(name, line));
        lines.add(row("", new Line().quote(cut(words, width - NAMES - 4))));
      }
      name = "";
    }
    if (scored.reading().signals().isEmpty() && scored.reading().sentiment() != null) {
      lines.add(row(name, new Line().add(Tint.FAINT, "none")));
    }
  }

  private static String cut(String words, int most) {
    if (words.length() <= most) {
      return words;
    }
    int end = Character.isHighSurrogate(words.charAt(most - 2)) ? most - 2 : most - 1;
    return words.substring(0, end) + "\u2026";
  }

  private void because(Reading reading, List<AttributedString> lines) {
    String name = "because";
    Line line = new Line();
    int columns = 0;
    for (TokenWeight word : reading.because()) {
      int more = word.token().length() + 7;
      if (columns > 0 && NAMES + 2 + columns + more > width) {
        lines.add(row(name, line));
        name = "";
        line = new Line();
        columns = 0;
      }
      line.add(word.weight() < 0 ? Tint.BAD : Tint.GOOD, word.token());
      line.add(Tint.FAINT, Line.signed(word.weight()));
      columns += more;
    }
    if (columns > 0) {
      lines.add(row(name, line));
    }
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
