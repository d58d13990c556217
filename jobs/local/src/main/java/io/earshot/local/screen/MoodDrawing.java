package io.earshot.local.screen;

import io.earshot.domain.mood.MoodTrend;
import io.earshot.local.lines.Tint;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** Moods as pictures. */
final class MoodDrawing {

  /** Cells on each side of the middle. */
  private static final int HALF = 5;

  static final int BAR_WIDTH = 2 * HALF + 1;

  private static final String STEPS = "▁▂▃▄▅▆▇█";

  private MoodDrawing() {}

  /** A bar from the middle: to the left and red for a bad mood, to the right for a good one. */
  static AttributedString bar(double score) {
    int halves = (int) Math.round(Math.min(1, Math.abs(score)) * HALF * 2);
    String full = "█".repeat(halves / 2);
    String rest = halves % 2 == 0 ? "" : score < 0 ? "▐" : "▌";
    String empty = " ".repeat(HALF - full.length() - rest.length());
    AttributedStringBuilder bar = new AttributedStringBuilder();
    if (score < 0) {
      bar.append(empty).append(rest + full, Tint.BAD.style()).append("│", Tint.FAINT.style());
      return bar.append(" ".repeat(HALF)).toAttributedString();
    }
    bar.append(" ".repeat(HALF)).append("│", Tint.FAINT.style());
    return bar.append(full + rest, Tint.GOOD.style()).append(empty).toAttributedString();
  }

  /** The way of a mood: one step a value. */
  static AttributedString spark(List<Double> moods) {
    AttributedStringBuilder spark = new AttributedStringBuilder();
    for (double mood : moods) {
      int step = (int) Math.round((mood + 1) / 2 * (STEPS.length() - 1));
      int kept = Math.max(0, Math.min(STEPS.length() - 1, step));
      spark.append(STEPS.substring(kept, kept + 1), Tint.ofScore(mood).style());
    }
    return spark.toAttributedString();
  }

  static String arrow(MoodTrend trend) {
    return switch (trend) {
      case FALLING -> "↘";
      case STEADY -> "→";
      case RISING -> "↗";
    };
  }
}
