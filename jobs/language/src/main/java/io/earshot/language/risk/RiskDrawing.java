package io.earshot.language.risk;

import io.earshot.domain.escalation.DecisionSettings;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What each threshold of risk would give, as SVG: precision, recall, timely F1 and false-positive
 * rate above; below, how many turns after the right one the alert would come.
 */
final class RiskDrawing {

  private static final String STYLE =
      "<style>"
          + ".ink{fill:#24292f}.soft{fill:#6e7781}.line{stroke:#d0d7de}"
          + ".p{stroke:#0969da}.r{stroke:#1a7f37}.t{stroke:#8250df}.f{stroke:#cf222e}"
          + ".l{stroke:#9a6700}path{fill:none;stroke-width:2}"
          + ".pt{fill:#0969da}.rt{fill:#1a7f37}.tt{fill:#8250df}.ft{fill:#cf222e}.lt{fill:#9a6700}"
          + "text{font:12px system-ui,sans-serif}.head{font-weight:600}"
          + "@media (prefers-color-scheme:dark){.ink{fill:#e6edf3}.soft{fill:#9198a1}"
          + ".line{stroke:#3d444d}}"
          + "</style>";

  private static final int LEFT = 44;
  private static final int TOP = 34;
  private static final int WIDTH = 380;
  private static final int HEIGHT = 220;
  private static final int LEAD_TOP = TOP + HEIGHT + 44;
  private static final int LEAD_HEIGHT = 90;
  private static final int MOST_TURNS = 6;
  private static final int STEPS = 49;

  private RiskDrawing() {}

  static String curve(String title, List<Scores> scores) {
    StringBuilder out = new StringBuilder();
    out.append(
        text(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" role=\"img\""
                + " aria-label=\"%s\">",
            LEFT + WIDTH + 150, LEAD_TOP + LEAD_HEIGHT + 44, title));
    out.append(STYLE).append(words(LEFT, 18, "ink head", "start", title));
    for (int fifth = 0; fifth <= 5; fifth++) {
      double share = fifth / 5.0;
      out.append(line(LEFT, y(share), LEFT + WIDTH, y(share)));
      out.append(words(LEFT - 6, y(share) + 4, "soft", "end", text("%.1f", share)));
      out.append(
          words(x(share), LEAD_TOP + LEAD_HEIGHT + 18, "soft", "middle", text("%.1f", share)));
    }
    for (int turns = -MOST_TURNS; turns <= MOST_TURNS; turns += MOST_TURNS / 2) {
      out.append(line(LEFT, lead(turns), LEFT + WIDTH, lead(turns)));
      out.append(words(LEFT - 6, lead(turns) + 4, "soft", "end", text("%d", turns)));
    }
    out.append(path("p", scores, of -> y(RiskFigures.precision(of))));
    out.append(path("r", scores, of -> y(RiskFigures.recall(of))));
    out.append(path("t", scores, of -> y(RiskFigures.timelyF1(of))));
    out.append(path("f", scores, of -> y(RiskFigures.falsePositiveRate(of))));
    out.append(path("l", scores, of -> lead(bounded(RiskFigures.median(of)))));
    List<String> names = List.of("precision", "recall", "timely F1", "false-positive rate");
    List<String> inks = List.of("pt", "rt", "tt", "ft");
    for (int i = 0; i < names.size(); i++) {
      out.append(words(LEFT + WIDTH + 10, TOP + 14 + 18 * i, inks.get(i), "start", names.get(i)));
    }
    out.append(words(LEFT + WIDTH + 10, LEAD_TOP + 14, "lt", "start", "turns late, median"));
    double foot = LEAD_TOP + LEAD_HEIGHT + 36;
    out.append(words(LEFT + WIDTH / 2.0, foot, "soft", "middle", "threshold of risk"));
    return out.append("</svg>\n").toString();
  }

  private static double bounded(double turns) {
    return Math.max(-MOST_TURNS, Math.min(MOST_TURNS, turns));
  }

  private static String path(
      String ink, List<Scores> scores, ToDoubleFunction<List<Outcome>> height) {
    StringBuilder path = new StringBuilder();
    for (int step = 1; step <= STEPS; step++) {
      double threshold = step / (STEPS + 1.0);
      double y = height.applyAsDouble(Scores.outcomes(scores, DecisionSettings.PLAIN, threshold));
      if (!Double.isNaN(y)) {
        path.append(text("%s%.1f %.1f", path.isEmpty() ? "M" : "L", x(threshold), y));
      }
    }
    return "<path class=\"" + ink + "\" d=\"" + path + "\"/>";
  }

  private static double x(double share) {
    return LEFT + WIDTH * share;
  }

  private static double y(double share) {
    return TOP + HEIGHT * (1 - share);
  }

  private static double lead(double turns) {
    return LEAD_TOP + LEAD_HEIGHT * (MOST_TURNS - turns) / (2.0 * MOST_TURNS);
  }

  private static String line(double x1, double y1, double x2, double y2) {
    return text(
        "<line class=\"line\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>", x1, y1, x2, y2);
  }

  private static String words(double x, double y, String ink, String anchor, String words) {
    return text(
        "<text class=\"%s\" text-anchor=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>",
        ink, anchor, x, y, words);
  }

  private static String text(String format, @Nullable Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
