package io.earshot.language.evaluation;

import io.earshot.language.measure.Reliability;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Figures as SVG: plain elements and no script, in colours that suit a light page and, where the
 * reader prefers it, a dark one.
 */
public final class Drawing {

  private static final String STYLE =
      "<style>"
          + ".ink{fill:#24292f}.soft{fill:#6e7781}.line{stroke:#d0d7de}.axis{stroke:#6e7781}"
          + ".a{fill:#0969da;stroke:#0969da}.band{fill:#0969da;opacity:.18}"
          + "text{font:12px system-ui,sans-serif}.head{font-weight:600}"
          + "@media (prefers-color-scheme:dark){"
          + ".ink{fill:#e6edf3}.soft{fill:#9198a1}.line{stroke:#3d444d}.axis{stroke:#9198a1}"
          + ".a{fill:#58a6ff;stroke:#58a6ff}.band{fill:#58a6ff;opacity:.28}}"
          + "</style>";

  private static final int LEFT = 48;
  private static final int TOP = 34;
  private static final int SIDE = 240;
  private static final int ROW = 26;

  private Drawing() {}

  /**
   * The reliability curve: claimed probability across, the share that was right upwards; a point a
   * bin, as large as its share of answers; below, how many answers claim so much.
   */
  public static String reliability(String title, Reliability reliability) {
    StringBuilder out = new StringBuilder(open(LEFT + SIDE + 24, TOP + SIDE + 96, title));
    out.append(text(LEFT, 18, "ink head", "start", title));
    for (int tenth = 0; tenth <= 10; tenth += 2) {
      double share = tenth / 10.0;
      out.append(line("line", x(share), TOP, x(share), TOP + SIDE));
      out.append(line("line", LEFT, y(share), LEFT + SIDE, y(share)));
      out.append(text(x(share), TOP + SIDE + 16, "soft", "middle", share(share)));
      out.append(text(LEFT - 6, y(share) + 4, "soft", "end", share(share)));
    }
    out.append(line("axis\" stroke-dasharray=\"4 4", x(0), y(0), x(1), y(1)));
    out.append(curve(reliability));
    out.append(text(LEFT + SIDE / 2.0, TOP + SIDE + 34, "soft", "middle", "claimed probability"));
    out.append(
        text(
            LEFT,
            TOP + SIDE + 88,
            "ink",
            "start",
            String.format(
                Locale.ROOT,
                "%,d answers, calibration error %.1f %%",
                reliability.answers(),
                100 * reliability.expectedError())));
    out.append(
        "<text class=\"soft\" text-anchor=\"middle\" transform=\"translate(14 %d) rotate(-90)\">share right</text>"
            .formatted(TOP + SIDE / 2));
    return out.append("</svg>\n").toString();
  }

  private static String curve(Reliability reliability) {
    StringBuilder points = new StringBuilder();
    StringBuilder path = new StringBuilder();
    int bins = reliability.bins().size();
    int most = reliability.bins().stream().mapToInt(Reliability.Bin::answers).max().orElse(0);
    int all = reliability.answers();
    for (int i = 0; i < bins; i++) {
      Reliability.Bin bin = reliability.bins().get(i);
      if (bin.answers() > 0) {
        double height = 34.0 * bin.answers() / most;
        path.append(path.isEmpty() ? "M" : "L").append(xy(bin.claimed(), bin.right()));
        points.append(
            number(
                "<circle class=\"a\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"><title>%d answers claim %.2f, %.2f are right</title></circle>",
                x(bin.claimed()),
                y(bin.right()),
                2.5 + 5 * Math.sqrt((double) bin.answers() / all),
                bin.answers(),
                bin.claimed(),
                bin.right()));
        points.append(
            number(
                "<rect class=\"band\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                x((double) i / bins) + 1,
                TOP + SIDE + 74 - height,
                (double) SIDE / bins - 2,
                height));
      }
    }
    return "<path class=\"a\" style=\"fill:none\" stroke-width=\"2\" d=\"" + path + "\"/>" + points;
  }

  /** A row of a {@link #forest}: a point and its interval, 0 to 1. */
  public record Row(String name, @Nullable String note, double low, double value, double high) {}

  /** Figures one below the other, each a point with its 95 % interval as a line. */
  public static String forest(String title, List<Row> rows) {
    int names = 170;
    int width = 320;
    int height = TOP + ROW * rows.size();
    StringBuilder out = new StringBuilder(open(names + width + 150, height + 30, title));
    out.append(text(0, 18, "ink head", "start", title));
    for (int tenth = 0; tenth <= 10; tenth += 2) {
      double at = names + width * tenth / 10.0;
      out.append(line("line", at, TOP, at, height));
      out.append(text(at, height + 16, "soft", "middle", share(tenth / 10.0)));
    }
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      double middle = TOP + ROW * (i + 0.5);
      out.append(text(0, middle + 4, "ink", "start", row.name));
      out.append(
          number(
              "<path class=\"a\" stroke-width=\"3\" d=\"M%.1f %.1fH%.1f\"/>",
              names + width * row.low, middle, names + width * row.high));
      out.append(
          number(
              "<circle class=\"a\" cx=\"%.1f\" cy=\"%.1f\" r=\"5\"/>",
              names + width * row.value, middle));
      out.append(
          text(
              names + width + 14,
              middle + 4,
              "soft",
              "start",
              String.format(
                  Locale.ROOT,
                  "%.1f (%.1f to %.1f)%s",
                  100 * row.value,
                  100 * row.low,
                  100 * row.high,
                  row.note == null ? "" : " " + row.note)));
    }
    return out.append("</svg>\n").toString();
  }

  private static String open(int width, int height, String title) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
            .formatted(width, height, width, height, escaped(title))
        + STYLE;
  }

  private static String line(String kind, double x1, double y1, double x2, double y2) {
    return number("<path class=\"" + kind + "\" d=\"M%.1f %.1fL%.1f %.1f\"/>", x1, y1, x2, y2);
  }

  private static String text(double x, double y, String kind, String anchor, String words) {
    return number("<text x=\"%.1f\" y=\"%.1f\"", x, y)
        + " class=\"%s\" text-anchor=\"%s\">%s</text>".formatted(kind, anchor, escaped(words));
  }

  private static double x(double share) {
    return LEFT + SIDE * share;
  }

  private static double y(double share) {
    return TOP + SIDE * (1 - share);
  }

  private static String xy(double across, double up) {
    return number("%.1f %.1f", x(across), y(up));
  }

  private static String share(double share) {
    return number("%.1f", share);
  }

  private static String number(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  /** The text as it may stand in XML and HTML, between tags and in quoted attributes. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(isXml(c) ? c : 0xFFFD);
              }
            });
    return out.toString();
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
