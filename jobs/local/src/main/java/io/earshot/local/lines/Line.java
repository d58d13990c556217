package io.earshot.local.lines;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jspecify.annotations.Nullable;

/** A line being written: pieces in colours, with a space between them. */
public final class Line {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

  private final AttributedStringBuilder text = new AttributedStringBuilder();

  /** Adds a piece; nothing for null or blank. */
  public Line add(@Nullable String piece) {
    return add(Tint.PLAIN, piece);
  }

  /** Adds a piece in a colour; nothing for null or blank. */
  public Line add(Tint tint, @Nullable String piece) {
    if (piece != null && !piece.isBlank()) {
      if (text.length() > 0) {
        text.append(' ');
      }
      text.style(tint.style()).append(harmless(piece)).style(Tint.PLAIN.style());
    }
    return this;
  }

  /** Adds a piece that is at least so wide, to keep columns. */
  public Line column(Tint tint, @Nullable String piece, int width) {
    String shown = piece == null ? "-" : harmless(piece);
    return add(tint, shown).pad(width - shown.length());
  }

  /** Adds the time of day in this machine's time zone. */
  public Line time(Instant at) {
    return add(Tint.FAINT, clock(at));
  }

  /** The time of day in this machine's time zone. */
  public static String clock(Instant at) {
    return CLOCK.format(at);
  }

  /** Adds a quotation. */
  public Line quote(String words) {
    return add("“" + words + "”");
  }

  /** Adds a signed score with two digits, in its colour. */
  public Line score(double score) {
    return add(Tint.ofScore(score), signed(score));
  }

  /** The line as it is. */
  public AttributedString end() {
    return text.toAttributedString();
  }

  /** A score with its sign and two digits. */
  public static String signed(double score) {
    return String.format(Locale.ROOT, "%+.2f", score);
  }

  /**
   * The text in one line and without control characters: what a customer wrote must not move the
   * cursor or recolour the terminal of the person who reads it.
   */
  public static String harmless(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().map(point -> isHarmful(point) ? ' ' : point).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isHarmful(int point) {
    int type = Character.getType(point);
    return type == Character.CONTROL
        || (type == Character.FORMAT && point != 0x200D) // joins the parts of an emoji
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE;
  }

  private Line pad(int spaces) {
    text.append(" ".repeat(Math.max(0, spaces)));
    return this;
  }
}
