package io.earshot.bench.judgement;

import io.earshot.bench.Home;
import io.earshot.bench.TaskTime;
import io.earshot.domain.rule.Rule;
import io.earshot.domain.rule.RuleState;
import io.earshot.local.Folder;
import io.earshot.local.backtest.Backtest;
import io.earshot.local.backtest.CorpusRecording;
import io.earshot.local.backtest.Recording;
import io.earshot.local.backtest.Result;
import io.earshot.pipeline.settings.JobSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the model of risk and thirty rules cost a message: the whole job, bounded, on a broker and a
 * cluster of its own, over the corpus so many times, with and without them in turns. {@code make
 * bench-judgement}.
 */
public final class JudgementCost {

  private static final int RULES = 30;

  private final Recording recording;
  private final Map<String, JobSettings> jobs = new LinkedHashMap<>();
  private final Map<String, List<Double>> micros = new LinkedHashMap<>();

  /**
   * A measurement.
   *
   * @param home the folder with the models
   * @param recording what the job is to read
   */
  JudgementCost(Home home, Recording recording) {
    this.recording = recording;
    JobSettings shipped = home.settings("LINEAR", "risk: {judge: true}\n");
    JobSettings without = home.settings("LINEAR", "risk: {judge: false}\n");
    jobs.put("neither risk nor rules", without.ruledBy(List.of()));
    jobs.put("risk", shipped.ruledBy(List.of()));
    jobs.put("risk and the starter book", shipped);
    jobs.put("risk and " + RULES + " rules", shipped.ruledBy(thirty(shipped.rules())));
  }

  /**
   * Measures and prints a table.
   *
   * @param arguments how often the corpus is played in a run, and how many runs of each there are;
   *     20 and 5 if not given
   */
  public static void main(String[] arguments) throws IOException {
    int times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
    int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    Home home = Home.own();
    Recording recording = new CorpusRecording(home.corpus(), times);
    System.out.println(new JudgementCost(home, recording).measure(1, runs));
  }

  /** A table: microseconds of the tasks' processor time for a message, medians. */
  String measure(int warmUps, int runs) throws IOException {
    int done = 0;
    for (int run = 0; run < warmUps + runs; run++) {
      for (Map.Entry<String, JobSettings> job : jobs.entrySet()) {
        double each = run("run-" + done, job.getValue());
        if (run >= warmUps) {
          micros.computeIfAbsent(job.getKey(), name -> new ArrayList<>()).add(each);
        }
        System.err.printf("%d of %d%n", ++done, jobs.size() * (warmUps + runs));
      }
    }
    return table();
  }

  private double run(String name, JobSettings settings) throws IOException {
    try (Folder own = Folder.temporary();
        TaskTime time = TaskTime.watching()) {
      Result result = new Backtest(own.path(), 1, it -> {}).run(name, recording, settings);
      return time.nanos() / 1e3 / result.recorded().messages();
    }
  }

  private String table() {
    StringBuilder out =
        new StringBuilder("\n| the job with | µs of a core a message | least to most | more |\n");
    out.append("|---|---|---|---|\n");
    double base = 0;
    for (Map.Entry<String, List<Double>> job : micros.entrySet()) {
      List<Double> sorted = job.getValue().stream().sorted().toList();
      double median = sorted.get(sorted.size() / 2);
      base = base == 0 ? median : base;
      out.append(
          String.format(
              Locale.ROOT,
              "| %s | %.1f | %.1f to %.1f | %.1f µs, %.0f %% |%n",
              job.getKey(),
              median,
              sorted.get(0),
              sorted.get(sorted.size() - 1),
              median - base,
              100 * (median - base) / base));
    }
    return out.toString();
  }

  /** The book, and its rules again under other names as shadow rules, which never alert. */
  private static List<Rule> thirty(List<Rule> book) {
    List<Rule> rules = new ArrayList<>(book);
    for (int i = 0; rules.size() < RULES; i++) {
      Rule rule = book.get(i % book.size());
      rules.add(
          new Rule(
              rule.ruleId() + "-" + (i / book.size() + 2),
              rule.version(),
              rule.title(),
              rule.condition(),
              rule.severity(),
              rule.suggestedAction(),
              rule.scope(),
              rule.coolDownMillis(),
              RuleState.SHADOW,
              null,
              null));
    }
    return rules;
  }
}
