package io.earshot.local.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who waits how long, as SVG: for each load a column, for each class of customers a bar for each
 * discipline, with its confidence interval; below, the share that is late. Readable on a light and
 * on a dark page.
 */
public final class WaitDrawing {

  private static final String STYLE =
      "<style>"
          + "text{font:12px system-ui,-apple-system,'Segoe UI',sans-serif;fill:#24292f}"
          + ".soft{fill:#57606a}.value{font-size:11px}.head{font-weight:600}.title{font-size:15px;font-weight:600}"
          + ".grid{stroke:#d8dee4}.axis{stroke:#8c959f}.whisker{stroke:#24292f;stroke-opacity:.75}"
          + ".b0{fill:#8c959f}.b1{fill:#bf8700}.b2{fill:#0969da}.b3{fill:#8250df}"
          + "@media (prefers-color-scheme:dark){text{fill:#e6edf3}.soft{fill:#9198a1}"
          + ".grid{stroke:#30363d}.axis{stroke:#656c76}.whisker{stroke:#e6edf3}"
          + ".b0{fill:#767e88}.b1{fill:#d29922}.b2{fill:#4493f8}.b3{fill:#ab7df8}}"
          + "</style>";

  /** What a quarter of an axis may be, but for powers of ten. */
  private static final double[] STEPS = {1, 1.5, 2, 2.5, 3, 4, 5, 7.5, 10};

  private static final double LEAST_STEP = 1e-3;

  /** The longest bar leaves a fifth for its number. */
  private static final double ROOM = 1.2;

  private static final int LEFT = 104;
  private static final int TOP = 84;
  private static final int PANEL = 230;
  private static final int GAP = 40;
  private static final int BAR = 13;
  private static final int GROUP = 4 * BAR + 14;
  private static final int BETWEEN = 84;
  private static final List<CustomerClass> CLASSES = Arrays.asList(CustomerClass.values());

  private final Experiment experiment;
  private final StringBuilder out = new StringBuilder();

  private WaitDrawing(Experiment experiment) {
    this.experiment = experiment;
  }

  /** The picture of an experiment that has been run. */
  public static String of(Experiment experiment) {
    return new WaitDrawing(experiment).drawn();
  }

  private String drawn() {
    List<Double> loads = experiment.loads();
    int width = LEFT + loads.size() * (PANEL + GAP) + 6;
    int block = CLASSES.size() * GROUP;
    int height = TOP + 2 * block + BETWEEN + 72;
    out.append(
        text(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                + " viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Waits by class of customers"
                + " under each order\">",
            width, height, width, height));
    out.append(STYLE);
    words(16, 24, "title", "start", "Who waits how long, and who is answered late");
    legend();
    block(TOP, Measure.MEAN_WAIT, "mean wait, seconds");
    block(TOP + block + BETWEEN, Measure.LATE, "not answered within the service level");
    words(
        16,
        height - 14,
        "soft",
        "start",
        text(
            "%d agents, %d days of %d h at each load; lines at the bars: 95 %% confidence",
            experiment.agents(), experiment.days(), experiment.hours().toHours()));
    return out.append("</svg>\n").toString();
  }

  private void legend() {
    double x = LEFT;
    for (Discipline discipline : Discipline.values()) {
      out.append(
          text(
              "<rect class=\"b%d\" x=\"%.1f\" y=\"38\" width=\"12\" height=\"12\" rx=\"2\"/>",
              discipline.ordinal(), x));
      words(x + 18, 48, "", "start", discipline.inWords());
      x += 44 + 6.6 * discipline.inWords().length();
    }
  }

  private void block(int top, Measure measure, String title) {
    double most = axisEnd(measure);
    int bottom = top + CLASSES.size() * GROUP;
    words(16, top - 10, "head", "start", measure.isShare() ? "late" : "wait");
    for (int column = 0; column < experiment.loads().size(); column++) {
      double load = experiment.loads().get(column);
      double left = LEFT + column * (double) (PANEL + GAP);
      words(left, top - 10, "head", "start", text("load %.2f", load));
      for (int quarter = 0; quarter <= 4; quarter++) {
        double x = left + PANEL * quarter / 4.0;
        line(quarter == 0 ? "axis" : "grid", x, top - 2, x, bottom - 6);
        words(x, bottom + 10, "soft", "middle", tick(measure, most * quarter / 4));
      }
      words(left + PANEL / 2.0, bottom + 28, "soft", "middle", title);
      for (int row = 0; row < CLASSES.size(); row++) {
        group(left, top + row * (double) GROUP, load, CLASSES.get(row), measure, most);
      }
    }
    for (int row = 0; row < CLASSES.size(); row++) {
      double y = top + row * (double) GROUP + 2 * BAR + 6;
      words(LEFT - 10, y, "", "end", CLASSES.get(row).inWords());
    }
  }

  private void group(
      double left, double top, double load, CustomerClass of, Measure measure, double most) {
    for (Discipline discipline : Discipline.values()) {
      Estimate estimate = experiment.estimate(load, discipline, of, measure);
      if (estimate.days() == 0) {
        continue;
      }
      double y = top + 2 + discipline.ordinal() * BAR;
      double end = left + PANEL * estimate.mean() / most;
      out.append(
          text(
              "<rect class=\"b%d\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%d\"/>",
              discipline.ordinal(), left, y, end - left, BAR - 2));
      double half = Double.isNaN(estimate.halfWidth()) ? 0 : estimate.halfWidth();
      double from = left + PANEL * Math.max(0, estimate.mean() - half) / most;
      double to = left + PANEL * (estimate.mean() + half) / most;
      line("whisker", from, y + BAR / 2.0 - 1, to, y + BAR / 2.0 - 1);
      words(to + 4, y + BAR - 3, "soft value", "start", value(measure, estimate.mean()));
    }
  }

  private double axisEnd(Measure measure) {
    double most = 0;
    for (double load : experiment.loads()) {
      for (Discipline discipline : Discipline.values()) {
        for (CustomerClass of : CLASSES) {
          Estimate estimate = experiment.estimate(load, discipline, of, measure);
          double half = Double.isNaN(estimate.halfWidth()) ? 0 : estimate.halfWidth();
          most = estimate.days() == 0 ? most : Math.max(most, estimate.mean() + half);
        }
      }
    }
    double room = most * ROOM / 4;
    double power = Math.pow(10, Math.floor(Math.log10(Math.max(room, LEAST_STEP))));
    return 4 * power * Arrays.stream(STEPS).filter(step -> step * power >= room).min().orElse(10);
  }

  private static String tick(Measure measure, double value) {
    return measure.isShare()
        ? plain(Math.round(1000 * value) / 10.0) + " %"
        : plain(Math.round(10 * value) / 10.0);
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? text("%.0f", value) : text("%.1f", value);
  }

  private static String value(Measure measure, double value) {
    return measure.isShare() ? text("%.1f %%", 100 * value) : text("%.0f", value);
  }

  private void line(String ink, double x1, double y1, double x2, double y2) {
    out.append(
        text(
            "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
            ink, x1, y1, x2, y2));
  }

  private void words(double x, double y, String ink, String anchor, String words) {
    out.append(
        text(
            "<text class=\"%s\" text-anchor=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>",
            ink, anchor, x, y, words));
  }

  private static String text(String format, @Nullable Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
