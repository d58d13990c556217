package io.earshot.bench.engine;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A run as SVG: what a message costs in each scenario, and from p50 to p99 how late it is told, on
 * a logarithmic scale; under one load. Light and dark.
 */
final class SpeedDrawing {

  private static final String STYLE =
      "<style>"
          + ".ink{fill:#24292f}.soft{fill:#6e7781}.cost{fill:#0969da}.kafka{fill:#9ec5f4}"
          + ".range{stroke:#8250df;stroke-width:6;stroke-linecap:round}.line{stroke:#d0d7de}"
          + "text{font:12px system-ui,sans-serif}.head{font-weight:600}.tick{text-anchor:middle}"
          + "@media (prefers-color-scheme:dark){.ink{fill:#e6edf3}.soft{fill:#9198a1}"
          + ".cost{fill:#4493f8}.kafka{fill:#1f4b80}.range{stroke:#ab7df8}.line{stroke:#3d444d}}"
          + "</style>";

  private static final int LEFT = 230;
  private static final int PANEL = 300;
  private static final int BETWEEN = 90;
  private static final int RIGHT = 120;
  private static final int TOP = 48;
  private static final int ROW = 30;
  private static final int BAR = 14;
  private static final int BOTTOM = 24;

  private static final double LEAST_MILLIS = 0.1;
  private static final double FINE_BELOW_MILLIS = 100;

  private SpeedDrawing() {}

  /**
   * The picture.
   *
   * @param load the name of the load that is shown
   */
  static String of(List<Cell> cells, String load) {
    List<Row> rows =
        Stream.of(Scenario.values())
            .map(scenario -> Row.of(scenario, cells, load))
            .filter(row -> row.flink().median() >= 0)
            .toList();
    double mostMicros = rows.stream().mapToDouble(Row::micros).max().orElse(1);
    double mostMillis = rows.stream().mapToDouble(row -> row.p99().median()).max().orElse(1);
    double decades = Math.max(1, Math.log10(mostMillis / LEAST_MILLIS));
    int height = TOP + ROW * rows.size() + BOTTOM;
    int second = LEFT + PANEL + BETWEEN;
    StringBuilder out = new StringBuilder();
    out.append(
        text(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" role=\"img\""
                + " aria-label=\"What a message costs and how late it is told, %s\">",
            second + PANEL + RIGHT, height, load));
    out.append(STYLE);
    out.append(words(LEFT, 18, "ink head", "processor time a message, µs"));
    out.append(words(LEFT, 36, "soft", "Flink, and Kafka in the lighter shade; " + load));
    out.append(words(second, 18, "ink head", "from meant to be sent to told, ms"));
    out.append(words(second, 36, "soft", "p50 to p99; " + load));
    out.append(scale(second, decades, height - BOTTOM));
    for (int i = 0; i < rows.size(); i++) {
      double middle = TOP + ROW * i + ROW / 2.0;
      out.append(cost(rows.get(i), middle, mostMicros));
      out.append(lateness(rows.get(i), middle, second, decades));
    }
    return out.append("</svg>\n").toString();
  }

  private static String cost(Row row, double middle, double most) {
    double flink = PANEL * row.flink().median() / most;
    double kafka = PANEL * row.kafka().median() / most;
    return words(8, middle + 4, "ink", row.scenario().inWords())
        + bar("cost", LEFT, middle, flink)
        + bar("kafka", LEFT + flink, middle, kafka)
        + words(LEFT + flink + kafka + 6, middle + 4, "soft", text("%.0f", row.micros()));
  }

  /** A line for each power of ten. */
  private static String scale(int left, double decades, int bottom) {
    StringBuilder out = new StringBuilder();
    for (int decade = 0; decade <= decades; decade++) {
      double millis = LEAST_MILLIS * Math.pow(10, decade);
      double x = at(millis, left, decades);
      out.append(
          text(
              "<line class=\"line\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>",
              x, TOP, x, bottom));
      out.append(words(x, bottom + 14, "soft tick", text(millis < 1 ? "%.1f" : "%,.0f", millis)));
    }
    return out.toString();
  }

  private static double at(double millis, int left, double decades) {
    return left + PANEL * Math.log10(Math.max(millis, LEAST_MILLIS) / LEAST_MILLIS) / decades;
  }

  private static String lateness(Row row, double middle, int left, double decades) {
    double from = at(row.p50().median(), left, decades);
    double to = at(row.p99().median(), left, decades);
    String form = row.p99().median() < FINE_BELOW_MILLIS ? "%.1f to %.1f" : "%,.0f to %,.0f";
    String times = text(form, row.p50().median(), row.p99().median());
    return text(
            "<line class=\"range\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
            from, middle, to, middle)
        + words(to + 8, middle + 4, "soft", times);
  }

  private static String bar(String ink, double x, double middle, double width) {
    return text(
        "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%d\"/>",
        ink, x, middle - BAR / 2.0, width, BAR);
  }

  private static String words(double x, double y, String ink, String words) {
    return text("<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>", ink, x, y, words);
  }

  private static String text(String format, @Nullable Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private record Row(Scenario scenario, Spread flink, Spread kafka, Spread p50, Spread p99) {

    private static Row of(Scenario scenario, List<Cell> cells, String load) {
      List<Cell> rounds =
          cells.stream()
              .filter(cell -> cell.scenario() == scenario && cell.load().name().equals(load))
              .toList();
      return new Row(
          scenario,
          Spread.of(rounds, Cell::flinkMicros),
          Spread.of(rounds, Cell::brokerMicros),
          Spread.of(rounds, cell -> cell.scored().p50()),
          Spread.of(rounds, cell -> cell.scored().p99()));
    }

    private double micros() {
      return flink.median() + kafka.median();
    }
  }
}
