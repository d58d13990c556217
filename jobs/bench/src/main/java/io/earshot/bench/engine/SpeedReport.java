package io.earshot.bench.engine;

import io.earshot.bench.engine.load.Percentiles;
import io.earshot.bench.engine.site.Checkpoint;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a run as Markdown: the ratios to the baselines first, since they hold on other
 * machines too, then what they are made of. Medians over the rounds, least and most beside them.
 */
public final class SpeedReport {

  private final List<Cell> cells;

  /** A report of these cells. */
  public SpeedReport(List<Cell> cells) {
    this.cells = List.copyOf(cells);
  }

  /** The tables. */
  public String markdown() {
    return ratios() + "\n" + lateness() + "\n" + cost();
  }

  /** A ratio between two scenarios under loads of the same name, round by round. */
  public Spread ratio(
      Scenario of,
      Scenario to,
      String load,
      ToDoubleFunction<Cell> upper,
      ToDoubleFunction<Cell> lower) {
    List<Double> each = new ArrayList<>();
    for (Cell cell : cells(of, load)) {
      cells(to, load).stream()
          .filter(other -> other.round() == cell.round())
          .findFirst()
          .ifPresent(other -> each.add(upper.applyAsDouble(cell) / lower.applyAsDouble(other)));
    }
    return Spread.of(each, Double::doubleValue);
  }

  private String ratios() {
    StringBuilder out =
        new StringBuilder(
            "| | load | processor time, of the job with one update"
                + " | processor time, of the job that passes on"
                + " | p99 to scored, of the job that passes on"
                + " | p99 to alert, of the job that passes on |\n|---|---|---|---|---|---|\n");
    for (Scenario scenario : scenarios()) {
      if (scenario.isEarshot()) {
        for (String load : loads()) {
          out.append(
              String.format(
                  Locale.ROOT,
                  "| %s | %s | %s | %s | %s | %s |%n",
                  scenario.inWords(),
                  load,
                  cpu(scenario, Scenario.BARE, load),
                  cpu(scenario, Scenario.PASSTHROUGH, load),
                  late(scenario, load, cell -> cell.scored().p99()),
                  late(scenario, load, cell -> p99(cell.alerts()))));
        }
      }
    }
    return out.toString();
  }

  private String cpu(Scenario of, Scenario to, String load) {
    return ratio(of, to, load, Cell::flinkMicros, Cell::flinkMicros).inWords(2);
  }

  private String late(Scenario of, String load, ToDoubleFunction<Cell> p99) {
    boolean fellBehind = cells(of, load).stream().anyMatch(Cell::saturated);
    if (fellBehind) {
      return "saturated";
    }
    return load.equals(Load.DRAIN.name())
        ? "–"
        : ratio(of, Scenario.PASSTHROUGH, load, p99, cell -> cell.scored().p99()).inWords(2);
  }

  private String lateness() {
    StringBuilder out =
        new StringBuilder(
            "| | load | to scored: p50, ms | p95 | p99 | p99.9 | to alert: p50 | p99"
                + " | to routing decision: p50 | p99 |\n|---|---|---|---|---|---|---|---|---|---|\n");
    for (Scenario scenario : scenarios()) {
      for (String load : loads()) {
        List<Cell> rounds = cells(scenario, load);
        if (!rounds.isEmpty() && !load.equals(Load.DRAIN.name())) {
          out.append(
              String.format(
                  Locale.ROOT,
                  "| %s | %s%s | %s | %s | %s | %s | %s | %s | %s | %s |%n",
                  scenario.inWords(),
                  load,
                  rounds.stream().anyMatch(Cell::saturated) ? ", saturated" : "",
                  millis(rounds, cell -> cell.scored().p50()),
                  millis(rounds, cell -> cell.scored().p95()),
                  millis(rounds, cell -> cell.scored().p99()),
                  millis(rounds, cell -> cell.scored().p999()),
                  millis(rounds, cell -> p50(cell.alerts())),
                  millis(rounds, cell -> p99(cell.alerts())),
                  millis(rounds, cell -> p50(cell.decisions())),
                  millis(rounds, cell -> p99(cell.decisions()))));
        }
      }
    }
    return out.toString();
  }

  private String cost() {
    StringBuilder out =
        new StringBuilder(
            "| | load | messages a second | Flink, µs a message | Kafka, µs a message"
                + " | allocated, bytes a message | checkpoint, MB | took, ms"
                + " | state, bytes a conversation | read by the encoder, % |\n"
                + "|---|---|---|---|---|---|---|---|---|---|\n");
    for (Scenario scenario : scenarios()) {
      for (String load : loads()) {
        List<Cell> rounds = cells(scenario, load);
        if (!rounds.isEmpty()) {
          out.append(
              String.format(
                  Locale.ROOT,
                  "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |%n",
                  scenario.inWords(),
                  load,
                  Spread.of(rounds, Cell::perSecond).inWords(0),
                  Spread.of(rounds, Cell::flinkMicros).inWords(0),
                  Spread.of(rounds, Cell::brokerMicros).inWords(0),
                  Spread.of(rounds, Cell::allocatedBytes).inWords(0),
                  checkpoint(rounds, last -> last.stateBytes() / 1e6).inWords(1),
                  checkpoint(rounds, last -> last.took().toMillis()).inWords(0),
                  Spread.of(rounds, Cell::stateEach).inWords(0),
                  scenario == Scenario.CASCADE
                      ? Spread.of(rounds, cell -> 100 * cell.encoderShare()).inWords(1)
                      : "–"));
        }
      }
    }
    return out.toString();
  }

  private static Spread checkpoint(List<Cell> rounds, ToDoubleFunction<Checkpoint> figure) {
    List<Checkpoint> done = rounds.stream().map(Cell::checkpoint).filter(Objects::nonNull).toList();
    return Spread.of(done, figure);
  }

  private static String millis(List<Cell> rounds, ToDoubleFunction<Cell> figure) {
    return Spread.of(rounds, figure).inWords(1);
  }

  private static double p50(@Nullable Percentiles late) {
    return late == null || late.count() == 0 ? Double.NaN : late.p50();
  }

  private static double p99(@Nullable Percentiles late) {
    return late == null || late.count() == 0 ? Double.NaN : late.p99();
  }

  private List<Cell> cells(Scenario scenario, String load) {
    return cells.stream()
        .filter(cell -> cell.scenario() == scenario && cell.load().name().equals(load))
        .toList();
  }

  private List<Scenario> scenarios() {
    return Stream.of(Scenario.values())
        .filter(one -> cells.stream().anyMatch(cell -> cell.scenario() == one))
        .toList();
  }

  private Set<String> loads() {
    Set<String> loads = new LinkedHashSet<>();
    cells.forEach(cell -> loads.add(cell.load().name()));
    return loads;
  }
}
