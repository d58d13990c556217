package io.earshot.local.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.earshot.local.simulation.CustomerClass;
import io.earshot.local.simulation.Discipline;
import io.earshot.local.simulation.Enquiry;
import io.earshot.local.simulation.Estimate;
import io.earshot.local.simulation.Experiment;
import io.earshot.local.simulation.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who waits how long, for a person or in JSON. */
final class SimulationReport {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ROW = "  %-24s %12s %8s %8s %8s %8s %10s %10s";

  private final Experiment experiment;
  private final List<Enquiry> enquiries;

  SimulationReport(Experiment experiment, List<Enquiry> enquiries) {
    this.experiment = experiment;
    this.enquiries = enquiries;
  }

  void print(Console console) {
    console.line(
        text(
            "%,d recorded conversations, %d agents, %d days of %d h at each load;"
                + " %,d conversations simulated",
            enquiries.size(),
            experiment.agents(),
            experiment.days(),
            experiment.hours().toHours(),
            experiment.served()));
    console.line(
        text(
            "Earshot asks for other skills than those of the queue they came to in %.0f %% of them.",
            100.0 * enquiries.stream().filter(Enquiry::isMoved).count() / enquiries.size()));
    for (double load : experiment.loads()) {
      console.line("");
      console.line(
          text(
              ROW,
              text("load %.2f", load),
              "mean wait",
              "half",
              "90 %",
              "95 %",
              "longest",
              "late",
              "gave up"));
      for (CustomerClass of : CustomerClass.values()) {
        print(console, load, of);
      }
    }
    console.line("");
    console.line(
        "Mean of the days ± its 95 % confidence interval. Late: not answered within the service"
            + " level of");
    console.line("the queue, or never. Change: Earshot's priority less first come, day by day.");
  }

  private void print(Console console, double load, CustomerClass of) {
    if (experiment.estimate(load, Discipline.EARSHOT, of, Measure.MEAN_WAIT).days() == 0) {
      return;
    }
    console.line(text("  %s (%.0f %%)", of.inWords(), 100 * share(of)));
    for (Discipline discipline : Discipline.values()) {
      List<String> cells = new ArrayList<>(List.of("  " + discipline.inWords()));
      for (Measure measure : Measure.values()) {
        cells.add(cell(measure, experiment.estimate(load, discipline, of, measure)));
      }
      console.line(text(ROW, cells.toArray()));
    }
    List<String> cells = new ArrayList<>(List.of("  change"));
    for (Measure measure : Measure.values()) {
      cells.add(signed(cell(measure, change(load, of, measure))));
    }
    console.line(text(ROW, cells.toArray()));
  }

  private Estimate change(double load, CustomerClass of, Measure measure) {
    return experiment.difference(load, Discipline.EARSHOT, Discipline.FIRST_COME, of, measure);
  }

  private double share(CustomerClass of) {
    return (double) enquiries.stream().filter(of::has).count() / enquiries.size();
  }

  private static String cell(Measure measure, Estimate estimate) {
    if (measure.isShare()) {
      return text("%.1f ± %.1f %%", 100 * estimate.mean(), 100 * estimate.halfWidth());
    }
    return measure == Measure.MEAN_WAIT
        ? text("%.0f ± %.0f s", estimate.mean(), estimate.halfWidth())
        : text("%.0f s", estimate.mean());
  }

  private static String signed(String cell) {
    return cell.startsWith("-") ? cell : "+" + cell;
  }

  String json() {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("conversations", enquiries.size());
    all.put("moved", enquiries.stream().filter(Enquiry::isMoved).count());
    all.put("agents", experiment.agents());
    all.put("days", experiment.days());
    all.put("hours", experiment.hours().toHours());
    all.put("simulated", experiment.served());
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (double load : experiment.loads()) {
      for (CustomerClass of : CustomerClass.values()) {
        rows.add(json(load, of));
      }
    }
    all.put("results", rows);
    try {
      return JSON.writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("figures are numbers and texts", e);
    }
  }

  private Map<String, @Nullable Object> json(double load, CustomerClass of) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("load", load);
    row.put("class", of);
    row.put("share", share(of));
    for (Discipline discipline : Discipline.values()) {
      Map<String, @Nullable Object> figures = new LinkedHashMap<>();
      for (Measure measure : Measure.values()) {
        figures.put(measure.name(), json(experiment.estimate(load, discipline, of, measure)));
      }
      row.put(discipline.name(), figures);
    }
    Map<String, @Nullable Object> changes = new LinkedHashMap<>();
    for (Measure measure : Measure.values()) {
      changes.put(measure.name(), json(change(load, of, measure)));
    }
    row.put("EARSHOT_LESS_FIRST_COME", changes);
    return row;
  }

  private static Map<String, @Nullable Object> json(Estimate estimate) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put("mean", known(estimate.mean()));
    one.put("halfWidth", known(estimate.halfWidth()));
    return one;
  }

  private static @Nullable Double known(double value) {
    return Double.isFinite(value) ? value : null;
  }

  private static String text(String format, @Nullable Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
