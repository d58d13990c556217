package io.earshot.local.lines;

import io.earshot.domain.escalation.Severity;
import org.jline.utils.AttributedStyle;

/** The colours, each with one meaning. No meaning is told by colour alone. */
public enum Tint {
  PLAIN(AttributedStyle.DEFAULT),
  STRONG(AttributedStyle.DEFAULT.bold()),
  /** What one need not read. */
  FAINT(AttributedStyle.DEFAULT.foreground(AttributedStyle.BRIGHT | AttributedStyle.BLACK)),
  GOOD(AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN)),
  BAD(AttributedStyle.DEFAULT.foreground(AttributedStyle.RED)),
  WORST(
      AttributedStyle.DEFAULT
          .bold()
          .foreground(AttributedStyle.WHITE)
          .background(AttributedStyle.RED)),
  WARN(AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW)),
  NAME(AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN)),
  TITLE(AttributedStyle.DEFAULT.bold().inverse()),
  ROUTE(AttributedStyle.DEFAULT.foreground(AttributedStyle.MAGENTA));

  @SuppressWarnings("ImmutableEnumChecker") // JLine's styles are values, though they do not say so
  private final AttributedStyle style;

  Tint(AttributedStyle style) {
    this.style = style;
  }

  /** How a terminal shows it. */
  public AttributedStyle style() {
    return style;
  }

  /** The colour of a severity. */
  public static Tint of(Severity severity) {
    return switch (severity) {
      case CRITICAL -> WORST;
      case WARNING -> WARN;
      case WATCH -> NAME;
    };
  }

  /** The colour of a mood or a sentiment's score, -1 to 1. */
  public static Tint ofScore(double score) {
    if (score <= -0.25) {
      return BAD;
    }
    return score >= 0.25 ? GOOD : PLAIN;
  }
}
