package io.earshot.local.cli;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.local.Folder;
import io.earshot.local.backtest.Backtest;
import io.earshot.local.backtest.FileRecording;
import io.earshot.local.backtest.HouseRecording;
import io.earshot.local.backtest.Recording;
import io.earshot.local.simulation.Agent;
import io.earshot.local.simulation.Enquiry;
import io.earshot.local.simulation.Experiment;
import io.earshot.local.simulation.HandlingTimes;
import io.earshot.local.simulation.Hearing;
import io.earshot.local.simulation.Staff;
import io.earshot.local.simulation.WaitDrawing;
import io.earshot.local.simulation.Workload;
import io.earshot.local.traffic.CorpusConversation;
import io.earshot.local.traffic.CorpusReader;
import io.earshot.local.traffic.CorpusTurn;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.settings.SettingsFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who would wait how long under which order. */
@Command(
    name = "simulate-queue",
    description = {
      "Let recorded conversations come to a simulated contact centre and compare who waits how long"
          + " if they are taken first come, first served, by tier only, or as Earshot decides."
    },
    footer = {
      "",
      "Examples:",
      "  ./earshot simulate-queue",
      "  ./earshot simulate-queue --load 0.95 --agents 40 --svg waits.svg",
      "  ./earshot simulate-queue last-week.jsonl.gz --agent 8:billing --agent 3:any"
    })
final class SimulateQueueCommand implements Callable<Integer> {

  private static final String CORPUS = "models/corpus/conversations";

  @Parameters(
      paramLabel = "FROM",
      arity = "0..1",
      description = {
        "A file of events as replay reads it, or a folder of conversations in the corpus's form.",
        "Default: " + CORPUS
      })
  private @Nullable Path from;

  @Option(
      names = "--load",
      paramLabel = "SHARE",
      split = ",",
      defaultValue = "0.85,0.95,1.05",
      description = {
        "What comes as a share of what the agents can do, before anybody gives up; several,"
            + " separated by commas. Default: ${DEFAULT-VALUE}"
      })
  private List<Double> loads = new ArrayList<>();

  @Option(
      names = "--agents",
      paramLabel = "N",
      defaultValue = "24",
      description = {
        "How many, shared out to the teams of queues.yaml by the work that comes to them. Default:"
            + " ${DEFAULT-VALUE}"
      })
  private int agents;

  @Option(
      names = "--seniors",
      paramLabel = "SHARE",
      defaultValue = "0.33",
      description = "How many of a team can do anything, from 0 to 1. Default: ${DEFAULT-VALUE}")
  private double seniors;

  @Option(
      names = "--agent",
      paramLabel = "N:SKILLS",
      description = {
        "So many agents with these skills, separated by commas, or any; to be repeated. Instead of"
            + " --agents."
      })
  private List<String> named = new ArrayList<>();

  @Option(
      names = "--channels",
      paramLabel = "CHANNEL",
      split = ",",
      defaultValue = "VOICE,CHAT",
      description = "Which conversations come. Default: ${DEFAULT-VALUE}")
  private List<Channel> channels = new ArrayList<>();

  @Option(
      names = "--patience",
      paramLabel = "TIME",
      converter = Converters.Time.class,
      defaultValue = "4m",
      description = {
        "How long a caller or chatter waits on average before giving up (exponential). Who has"
            + " written does not give up. Default: ${DEFAULT-VALUE}"
      })
  private Duration patience = Duration.ZERO;

  @Option(
      names = "--chats-at-once",
      paramLabel = "N",
      defaultValue = "2",
      description = "How many chats share an agent. Default: ${DEFAULT-VALUE}")
  private int chatsAtOnce;

  @Option(
      names = "--unheard-calls",
      description = {
        "Route calls without what the caller says first, where the agent opens them. Otherwise his"
            + " first words count as told to a bot before he waits."
      })
  private boolean unheardCalls;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many days are simulated at each load. Default: ${DEFAULT-VALUE}")
  private int days;

  @Option(
      names = "--hours",
      paramLabel = "TIME",
      converter = Converters.Time.class,
      defaultValue = "8h",
      description = "How long a day is. Default: ${DEFAULT-VALUE}")
  private Duration hours = Duration.ZERO;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The same gives the same days. Default: ${DEFAULT-VALUE}")
  private long seed;

  @Option(
      names = "--queues",
      paramLabel = "FILE",
      description = "What differs from the shipped config/queues.yaml.")
  private @Nullable Path queues;

  @Mixin private final JobReaderOption reader = new JobReaderOption();

  @Option(names = "--svg", paramLabel = "FILE", description = "Draw the waits there, too.")
  private @Nullable Path svg;

  @Option(names = "--json", description = "Print everything as one JSON object.")
  private boolean json;

  private final Console console;

  SimulateQueueCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    checkOptions();
    JobSettings settings = reader.in(SettingsFiles.load(null, queues));
    List<Enquiry> enquiries = heard(settings);
    Experiment experiment = experiment(enquiries);
    experiment.run(loads, days, seed, this::tell);
    console.passed();
    SimulationReport report = new SimulationReport(experiment, enquiries);
    if (json) {
      console.line(report.json());
    } else {
      report.print(console);
    }
    if (svg != null) {
      Files.writeString(svg, WaitDrawing.of(experiment));
      console.note("drawn to " + svg);
    }
    return ExitCodes.DONE;
  }

  private void checkOptions() {
    if (agents < 1 || days < 1 || chatsAtOnce < 1) {
      throw new CommandException("--agents, --days and --chats-at-once are 1 or more");
    }
    if (!(seniors >= 0 && seniors <= 1)) {
      throw new CommandException("--seniors is a share from 0 to 1");
    }
    if (loads.stream().anyMatch(load -> !(load > 0 && load <= 3))) {
      throw new CommandException("--load is more than 0 and at most 3, such as 0.95");
    }
    if (hours.compareTo(Duration.ofHours(1)) < 0 || patience.isZero()) {
      throw new CommandException("--hours is at least 1h, --patience more than nothing");
    }
  }

  private void tell(int done, int of) {
    console.passing("simulating: %d of %d days".formatted(done, of));
  }

  private List<Enquiry> heard(JobSettings settings) throws IOException {
    Path path = from == null ? console.home().resolve(CORPUS) : from;
    List<CorpusConversation> corpus = Files.isDirectory(path) ? CorpusReader.read(path) : null;
    if (corpus == null && !Files.isReadable(path)) {
      throw new CommandException("there is no file " + path + " that can be read");
    }
    Recording recording =
        corpus == null
            ? new FileRecording(path, Map.of())
            : new HouseRecording(corpus, !unheardCalls);
    Hearing hearing =
        new Hearing(
            settings.routing(),
            new HandlingTimes(chatsAtOnce),
            corpus == null ? null : labelledAngry(corpus));
    try (Folder folder = Folder.temporary()) {
      Backtest job = new Backtest(folder.path(), 2, console::passing);
      job.run("listening", recording, settings, (servers, sent) -> hearing.readFrom(servers));
    }
    console.passed();
    List<Enquiry> enquiries =
        hearing.enquiries(Duration.ofMinutes(5)).stream()
            .filter(one -> channels.contains(one.channel()))
            .toList();
    if (enquiries.isEmpty()) {
      throw new CommandException("there is no conversation of " + channels + " in " + path);
    }
    return enquiries;
  }

  /** Whose customer is labelled angry or frustrated before the agent first answers him. */
  private static Set<ConversationId> labelledAngry(List<CorpusConversation> corpus) {
    Set<ConversationId> angry = new HashSet<>();
    for (CorpusConversation one : corpus) {
      boolean hasSpoken = false;
      for (CorpusTurn turn : one.turns()) {
        boolean customer = turn.role() == ParticipantRole.CUSTOMER;
        if (hasSpoken && !customer) {
          break;
        }
        hasSpoken = hasSpoken || customer;
        if (customer && Hearing.isAngry(turn.emotion())) {
          angry.add(new ConversationId(one.id()));
        }
      }
    }
    return angry;
  }

  private Experiment experiment(List<Enquiry> enquiries) {
    Map<Channel, Duration> patient = new EnumMap<>(Channel.class);
    patient.put(Channel.VOICE, patience);
    patient.put(Channel.CHAT, patience);
    try {
      List<Agent> staff =
          named.isEmpty() ? Staff.shared(agents, seniors, enquiries) : Staff.named(named);
      return new Experiment(new Workload(enquiries, hours, patient), staff);
    } catch (IllegalArgumentException e) {
      throw new CommandException(String.valueOf(e.getMessage()));
    }
  }
}
