package io.earshot.bench.engine.scale;

import io.earshot.bench.Home;
import io.earshot.bench.Json;
import io.earshot.bench.engine.load.Prefixes;
import io.earshot.bench.engine.load.Scripts;
import io.earshot.bench.engine.site.Site;
import io.earshot.domain.event.Channel;
import io.earshot.local.Folder;
import io.earshot.pipeline.settings.JobSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./earshot bench scale}. */
@Command(
    name = "scale",
    mixinStandardHelpOptions = true,
    description = {
      "Measure what becomes of cost, memory and restore times when very many conversations",
      "are open, when a few are out of proportion, and with two tasks in place of one."
    },
    footer = {
      "",
      "Examples:",
      "  ./earshot bench scale --parts growth --conversations 100000,1000000",
      "  ./earshot bench scale --parts skew,parallelism --rounds 3"
    })
public final class ScaleCommand implements Callable<Integer> {

  private static final long WARM_UP_SHARE = 2;
  private static final int SEED = 5;

  @Option(
      names = "--parts",
      paramLabel = "NAME",
      split = ",",
      description = "What to measure: ${COMPLETION-CANDIDATES}. Default: all")
  private List<Part> parts = new ArrayList<>();

  @Option(
      names = "--conversations",
      paramLabel = "N",
      split = ",",
      description = {
        "How many are open; the smallest is measured in turns with each larger number.",
        "Default: 100000,1000000"
      })
  private List<Integer> conversations = new ArrayList<>();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often each cell is measured. Default: ${DEFAULT-VALUE}")
  private int rounds = 5;

  @Option(
      names = "--messages",
      paramLabel = "N",
      description = {
        "Messages of a cell; the bare job, which is faster, gets four times as many.",
        "Default: ${DEFAULT-VALUE}"
      })
  private long messages = 40_000;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Messages a second of the part skew. Default: ${DEFAULT-VALUE}")
  private int rate = 1_000;

  @Option(
      names = "--prefixes",
      paramLabel = "N",
      description = {
        "Of how many different conversations the open ones are copies.",
        "Default: ${DEFAULT-VALUE}"
      })
  private int prefixes = 1_000;

  @Option(
      names = "--heap",
      paramLabel = "MB",
      description = "Heap of a TaskManager. Default: ${DEFAULT-VALUE}")
  private int heap = 1_024;

  @Option(
      names = "--managed",
      paramLabel = "MB",
      description = "Memory for RocksDB, of each job alike. Default: ${DEFAULT-VALUE}")
  private int managed = 1_024;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = {
        "Where there is room for the data; it is deleted at the end.",
        "Default: the system's temporary folder"
      })
  private @Nullable Path room;

  @Option(
      names = "-D",
      paramLabel = "NAME=VALUE",
      description = "A setting of Flink for all jobs, to see what it does; may be repeated.")
  private Map<String, String> flink = new TreeMap<>();

  @Option(names = "--json", description = "Print everything as JSON instead of tables.")
  private boolean json;

  private final Home home = Home.own();

  /** A command; picocli fills it in. */
  public ScaleCommand() {}

  @Override
  public Integer call() throws IOException {
    ScaleSize size =
        new ScaleSize(rounds, messages, WARM_UP_SHARE * messages, prefixes, heap, managed, flink);
    List<Part> chosen = parts.isEmpty() ? List.of(Part.values()) : parts;
    try (Folder own = folder()) {
      ScaleReport report = report(size, chosen, own.path());
      System.out.print(json ? Json.of(report) : report.markdown());
    }
    return 0;
  }

  private ScaleReport report(ScaleSize size, List<Part> chosen, Path folder) {
    JobSettings settings = home.settings("LINEAR", Site.PATIENT_KAFKA);
    GrowthRun growth =
        new GrowthRun(List.of(Job.values()), size, filling(settings), System.err::println);
    if (chosen.contains(Part.GROWTH)) {
      List<Integer> numbers = conversations.isEmpty() ? List.of(100_000, 1_000_000) : conversations;
      growth.measure(numbers.stream().sorted().toList(), folder);
    }
    VariantRun run = new VariantRun(size, scripts(null), settings, System.err::println);
    List<VariantCell> skew = List.of();
    if (chosen.contains(Part.SKEW)) {
      List<Variant> variants =
          Arrays.stream(Skew.values()).map(one -> new Variant(one, 1, rate)).toList();
      skew = run.measure(variants, folder.resolve("skew"));
    }
    List<VariantCell> parallelism = List.of();
    if (chosen.contains(Part.PARALLELISM)) {
      List<Variant> variants =
          List.of(
              new Variant(Skew.NONE, 1, Stand.UNTHROTTLED),
              new Variant(Skew.NONE, 2, Stand.UNTHROTTLED));
      parallelism = run.measure(variants, folder.resolve("parallelism"));
    }
    return new ScaleReport(growth.cells(), growth.facts(), skew, parallelism);
  }

  /**
   * Conversations of which there can be millions on one machine are written ones: the same are
   * talked as e-mail, with its deadlines, since voice ones would all be over by the next round.
   */
  private Filling filling(JobSettings settings) {
    Scripts written = scripts(Channel.EMAIL);
    return new Filling(written, Prefixes.drawn(written, prefixes, SEED), settings);
  }

  private Scripts scripts(@Nullable Channel channel) {
    return Scripts.ofCorpus(home.corpus(), channel);
  }

  private Folder folder() throws IOException {
    if (room == null) {
      return Folder.temporary();
    }
    Files.createDirectories(room);
    return new Folder(Files.createTempDirectory(room, "earshot-scale-"));
  }
}
