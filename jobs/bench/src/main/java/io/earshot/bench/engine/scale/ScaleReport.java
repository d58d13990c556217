package io.earshot.bench.engine.scale;

import io.earshot.bench.engine.Spread;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The runs of scale as Markdown. Medians over the rounds, least and most beside them; what is
 * compared is compared round by round.
 *
 * @param growth every cell of every round
 * @param floors what each job takes at each number
 * @param skew every variant of every round
 * @param parallelism every variant of every round
 */
public record ScaleReport(
    List<GrowthCell> growth,
    List<FloorFacts> floors,
    List<VariantCell> skew,
    List<VariantCell> parallelism) {

  private static final double PERCENT = 100;

  /** The tables of what was measured. */
  public String markdown() {
    return Stream.of(
            growth.isEmpty() ? "" : growthTable(),
            floors.isEmpty() ? "" : floorTable(),
            skew.isEmpty() ? "" : skewTable(),
            parallelism.isEmpty() ? "" : parallelismTable())
        .filter(table -> !table.isEmpty())
        .reduce((one, next) -> one + "\n" + next)
        .orElse("");
  }

  /** How much more a message costs a job at that number than at the smallest, in percent. */
  Spread growth(Job job, int number) {
    return Spread.of(rounds(number), round -> growthIn(round, job, number));
  }

  /** How much more Earshot's cost grows up to that number than the bare job's, in points. */
  Spread points(int number) {
    return Spread.of(
        rounds(number),
        round -> growthIn(round, Job.EARSHOT, number) - growthIn(round, Job.BARE, number));
  }

  private List<Integer> rounds(int beside) {
    return growth.stream()
        .filter(cell -> cell.beside() == beside)
        .map(GrowthCell::round)
        .distinct()
        .toList();
  }

  private double growthIn(int round, Job job, int number) {
    GrowthCell base = cell(job, least(), number, round);
    GrowthCell grown = cell(job, number, number, round);
    return base == null || grown == null
        ? Double.NaN
        : PERCENT * (grown.figures().flinkMicros() / base.figures().flinkMicros() - 1);
  }

  private @Nullable GrowthCell cell(Job job, int number, int beside, int round) {
    Predicate<GrowthCell> sought =
        cell ->
            cell.job() == job
                && cell.conversations() == number
                && cell.beside() == beside
                && cell.round() == round;
    return growth.stream().filter(sought).findFirst().orElse(null);
  }

  private int least() {
    return growth.stream().mapToInt(GrowthCell::conversations).min().orElse(0);
  }

  private String growthTable() {
    StringBuilder out =
        new StringBuilder(
            "| open conversations | | Flink, µs a message | of it more than with the fewest, %"
                + " | points more than the bare job | Kafka, µs | messages a second |\n"
                + "|---|---|---|---|---|---|---|\n");
    growth.stream()
        .mapToInt(GrowthCell::conversations)
        .distinct()
        .sorted()
        .forEach(number -> Stream.of(Job.values()).forEach(job -> out.append(line(job, number))));
    return out.toString();
  }

  private String line(Job job, int number) {
    List<Figures> all =
        growth.stream()
            .filter(cell -> cell.job() == job && cell.conversations() == number)
            .map(GrowthCell::figures)
            .toList();
    boolean grown = number > least();
    return row(
        String.format(Locale.ROOT, "%,d", number),
        job.inWords(),
        Spread.of(all, Figures::flinkMicros).inWords(0),
        grown ? growth(job, number).inWords(0) : "–",
        grown && job == Job.EARSHOT ? points(number).inWords(0) : "–",
        Spread.of(all, Figures::brokerMicros).inWords(0),
        Spread.of(all, Figures::perSecond).inWords(0));
  }

  private String floorTable() {
    StringBuilder out =
        new StringBuilder(
            "| open conversations | | state, MB | bytes a conversation | last checkpoint: took, ms"
                + " | new, MB | heap in use before, MB | after | restored: all run, s"
                + " | first message, s | written in, s |\n|---|---|---|---|---|---|---|---|---|---|---|\n");
    for (FloorFacts one : floors) {
      out.append(
          row(
              number("%,d", one.conversations()),
              one.job().inWords(),
              number("%,.0f", one.checkpoint().stateBytes() / 1e6),
              number("%,.0f", one.bytesEach()),
              number("%,d", one.checkpoint().took().toMillis()),
              number("%,.1f", one.checkpoint().newBytes() / 1e6),
              number("%,.0f", one.heapBefore() / 1e6),
              number("%,.0f", one.heapAfter() / 1e6),
              number("%,.1f", one.restored().runningSeconds()),
              number("%,.1f", one.restored().toldSeconds()),
              number("%,.0f", one.fillSeconds())));
    }
    return out.toString();
  }

  private String skewTable() {
    StringBuilder out =
        new StringBuilder(
            "| out of proportion | p50 of the others, ms | p99 of the others, ms"
                + " | of that without | Flink, µs a message | of that without |\n"
                + "|---|---|---|---|---|---|\n");
    for (Skew one : Skew.values()) {
      List<VariantCell> rounds =
          skew.stream().filter(cell -> cell.variant().skew() == one).toList();
      out.append(
          row(
              one.inWords(),
              Spread.of(rounds, cell -> cell.figures().late().p50()).inWords(1),
              Spread.of(rounds, cell -> cell.figures().late().p99()).inWords(1),
              Spread.of(rounds, cell -> cell.figures().late().p99() / plain(cell).late().p99())
                  .inWords(2),
              Spread.of(rounds, cell -> cell.figures().flinkMicros()).inWords(0),
              Spread.of(rounds, cell -> cell.figures().flinkMicros() / plain(cell).flinkMicros())
                  .inWords(2)));
    }
    return out.toString();
  }

  /** The same round with nothing out of proportion. */
  private Figures plain(VariantCell of) {
    return skew.stream()
        .filter(cell -> cell.variant().skew() == Skew.NONE && cell.round() == of.round())
        .map(VariantCell::figures)
        .findFirst()
        .orElseThrow();
  }

  private String parallelismTable() {
    StringBuilder out =
        new StringBuilder(
            "| parallelism | messages a second | Flink, µs a message | Kafka, µs |\n"
                + "|---|---|---|---|\n");
    List<Variant> variants = parallelism.stream().map(VariantCell::variant).distinct().toList();
    for (Variant one : variants) {
      List<Figures> rounds =
          parallelism.stream()
              .filter(cell -> cell.variant().equals(one))
              .map(VariantCell::figures)
              .toList();
      out.append(
          row(
              number("%d", one.parallelism()),
              Spread.of(rounds, Figures::perSecond).inWords(0),
              Spread.of(rounds, Figures::flinkMicros).inWords(0),
              Spread.of(rounds, Figures::brokerMicros).inWords(0)));
    }
    return out.toString();
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String number(String form, Object value) {
    return String.format(Locale.ROOT, form, value);
  }
}
