package io.earshot.local.score;

import io.earshot.domain.reading.DetectedSignal;
import io.earshot.domain.reading.TokenWeight;
import io.earshot.local.lines.Line;
import io.earshot.local.lines.Tint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * A text in lines that fit, with the words that moved the score in its colour and the spans of
 * signals underlined: by the terminal, or where it has no styles by a line of its own.
 */
final class MarkedText {

  private final String text;
  private final boolean[] marked;
  private final Tint[] tints;

  private MarkedText(String text) {
    this.text = text;
    this.marked = new boolean[text.length()];
    this.tints = new Tint[text.length()];
  }

  static MarkedText of(ScoredText scored) {
    MarkedText marks = new MarkedText(scored.text());
    Arrays.fill(marks.tints, Tint.PLAIN);
    for (TokenWeight word : scored.reading().because()) {
      marks.tint(word);
    }
    for (DetectedSignal signal : scored.reading().signals()) {
      for (int i = signal.from(); i < Math.min(signal.to(), marks.marked.length); i++) {
        marks.marked[i] = true;
      }
    }
    return marks;
  }

  private void tint(TokenWeight word) {
    int at = text.indexOf(word.token());
    while (at >= 0 && !word.token().isEmpty()) {
      int end = at + word.token().length();
      if (isEdge(at - 1) && isEdge(end)) {
        Arrays.fill(tints, at, end, word.weight() < 0 ? Tint.BAD : Tint.GOOD);
      }
      at = text.indexOf(word.token(), end);
    }
  }

  private boolean isEdge(int at) {
    return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
  }

  /**
   * The text in lines.
   *
   * @param width of a line in columns
   * @param hasStyles whether styles will be seen
   */
  List<AttributedString> lines(int width, boolean hasStyles) {
    List<AttributedString> lines = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = lineEnd(from, width);
      lines.add(styled(from, to));
      if (!hasStyles && isMarked(from, to)) {
        lines.add(underline(from, to));
      }
      from = to;
      while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
        from++;
      }
    }
    return lines;
  }

  /** Where the line that begins here ends: behind the last word that fits. */
  private int lineEnd(int from, int width) {
    int columns = 0;
    int lastGap = -1;
    int at = from;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (point == '\n') {
        return at;
      }
      columns += columns(point);
      if (columns > width) {
        return lastGap > from ? lastGap : Math.max(at, from + Character.charCount(point));
      }
      if (Character.isWhitespace(point)) {
        lastGap = at;
      }
      at += Character.charCount(point);
    }
    return at;
  }

  private AttributedString styled(int from, int to) {
    AttributedStringBuilder line = new AttributedStringBuilder();
    for (int at = from; at < to; at += Character.charCount(text.codePointAt(at))) {
      AttributedStyle style = tints[at].style();
      line.styled(marked[at] ? style.underline() : style, shown(text.codePointAt(at)));
    }
    return line.toAttributedString();
  }

  private AttributedString underline(int from, int to) {
    StringBuilder line = new StringBuilder();
    for (int at = from; at < to; at += Character.charCount(text.codePointAt(at))) {
      line.append((marked[at] ? "~" : " ").repeat(columns(text.codePointAt(at))));
    }
    return new AttributedString(line.toString().stripTrailing());
  }

  private boolean isMarked(int from, int to) {
    for (int at = from; at < to; at++) {
      if (marked[at]) {
        return true;
      }
    }
    return false;
  }

  private static int columns(int point) {
    return new AttributedString(shown(point)).columnLength();
  }

  private static String shown(int point) {
    return Line.harmless(Character.toString(point));
  }
}
