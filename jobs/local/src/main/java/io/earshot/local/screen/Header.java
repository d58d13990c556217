package io.earshot.local.screen;

import io.earshot.local.demo.FloorView;
import io.earshot.local.demo.Latency.Percentiles;
import io.earshot.local.lines.Tint;
import java.util.List;
import java.util.Locale;
import org.jline.utils.AttributedString;

/** The figures at the top. */
public final class Header {

  /** The row that a trouble may take. */
  static final int NOTE = 2;

  private Header() {}

  static List<AttributedString> rows(FloorView view, Caption caption, int width) {
    long seconds = view.running().toSeconds();
    AttributedString figures =
        new Cells(width)
            .text(Tint.TITLE, " EARSHOT ")
            .text(Tint.STRONG, format("  %.1f messages/s", view.perSecond()))
            .text(
                Tint.PLAIN,
                format(
                    "  %,d so far  %d open  %,d alerts  %,d decisions",
                    view.counts().scored(),
                    view.talks().size(),
                    view.counts().alerts(),
                    view.counts().decisions()))
            .text(Tint.FAINT, format("  %d:%02d", seconds / 60, seconds % 60))
            .end();
    AttributedString latency =
        new Cells(width)
            .text(Tint.PLAIN, " sent → scored ")
            .text(Tint.STRONG, latency(view.scored()))
            .text(Tint.PLAIN, "  → alert ")
            .text(Tint.STRONG, latency(view.alerted()))
            .text(Tint.FAINT, "   " + caption.links())
            .end();
    return List.of(figures, latency, new Cells(width).text(Tint.FAINT, " " + caption.note()).end());
  }

  private static String latency(Percentiles percentiles) {
    return percentiles.count() == 0
        ? "-"
        : format("%.0f ms (p99 %.0f)", percentiles.p50(), percentiles.p99());
  }

  private static String format(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }

  /**
   * What stays the same.
   *
   * @param links where else to look
   * @param note what one should know of the traffic, and how to end
   */
  public record Caption(String links, String note) {}
}
