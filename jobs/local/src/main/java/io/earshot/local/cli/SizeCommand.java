package io.earshot.local.cli;

import io.earshot.domain.event.Channel;
import io.earshot.local.sizing.ChannelMix;
import io.earshot.local.sizing.Demand;
import io.earshot.local.sizing.MeasuredCosts;
import io.earshot.local.sizing.Pace;
import io.earshot.local.sizing.Sizing;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.settings.SettingsFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What so many conversations need. */
@Command(
    name = "size",
    description = {
      "Work out from measured costs what so many conversations at once need: cores, memory, disk,"
          + " partitions and network, on one machine and on a cluster."
    },
    footer = {
      "",
      "Examples:",
      "  ./earshot size --conversations 1000",
      "  ./earshot size --conversations 1000,10000,100000",
      "  ./earshot size --conversations 800 --channel-mix voice=70,chat=30"
          + " --messages-per-minute voice=12 --duration voice=6m",
      "  ./earshot size --messages-per-second 5000 --reader cascade --json"
    })
final class SizeCommand implements Callable<Integer> {

  @Option(
      names = "--conversations",
      paramLabel = "N",
      split = ",",
      description = {
        "How many are open at once in the busy hour; several, separated by commas, side by side."
      })
  private List<Integer> conversations = new ArrayList<>();

  @Option(
      names = "--messages-per-second",
      paramLabel = "N",
      description = {
        "Instead of --conversations: as many as say so much. With it: they say so much, all equally"
            + " fast, as those of bench do."
      })
  private @Nullable Double messagesPerSecond;

  @Option(
      names = "--channel-mix",
      paramLabel = "CHANNEL=PERCENT",
      split = ",",
      converter = Converters.ChannelName.class,
      defaultValue = "voice=60,chat=25,email=10,sms=3,social=2",
      description = {
        "How the open conversations are shared out; 100 together. Default: ${DEFAULT-VALUE}"
      })
  private Map<Channel, Double> mix = new LinkedHashMap<>();

  @Option(
      names = "--messages-per-minute",
      paramLabel = "CHANNEL=N",
      split = ",",
      converter = Converters.ChannelName.class,
      description = "What a conversation says, both sides together. Default: as in the corpus")
  private Map<Channel, Double> messagesPerMinute = new LinkedHashMap<>();

  @Option(
      names = "--duration",
      paramLabel = "CHANNEL=TIME",
      split = ",",
      converter = {Converters.ChannelName.class, Converters.Time.class},
      description = "How long a conversation is open. Default: as in the corpus")
  private Map<Channel, Duration> durations = new LinkedHashMap<>();

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "What differs from the shipped config/job.yaml.")
  private @Nullable Path settings;

  @Mixin private final JobReaderOption reader = new JobReaderOption();

  @Mixin private final PlanOptions plan = new PlanOptions();

  @Option(names = "--json", description = "Everything as one JSON object for each --conversations.")
  private boolean json;

  private final Console console;

  SizeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (conversations.isEmpty() && messagesPerSecond == null) {
      throw new CommandException("how many? --conversations N or --messages-per-second N");
    }
    if (conversations.stream().anyMatch(count -> count < 1)
        || (messagesPerSecond != null && !(messagesPerSecond > 0))) {
      throw new CommandException("--conversations and --messages-per-second are more than 0");
    }
    MeasuredCosts costs = MeasuredCosts.shipped();
    JobSettings job = reader.in(SettingsFiles.load(settings, null));
    List<Sizing> sizings =
        demands(costs).stream().map(demand -> Sizing.of(demand, plan.of(job), costs)).toList();
    SizeReport report = new SizeReport(sizings, costs.measured());
    if (json) {
      report.json().forEach(console::line);
    } else {
      report.print(console);
    }
    return ExitCodes.DONE;
  }

  private List<Demand> demands(MeasuredCosts costs) {
    ChannelMix shares = ChannelMix.ofPercent(mix);
    Map<Channel, Pace> paces = paces(costs);
    Double rate = messagesPerSecond;
    if (conversations.isEmpty() && rate != null) {
      return List.of(Demand.ofMessages(rate, shares, paces));
    }
    return conversations.stream()
        .map(count -> Demand.of(count, shares, paces))
        .map(demand -> rate == null ? demand : demand.spedTo(rate))
        .toList();
  }

  private Map<Channel, Pace> paces(MeasuredCosts costs) {
    Map<Channel, Pace> paces = new EnumMap<>(costs.channels());
    durations.forEach(
        (channel, time) ->
            paces.computeIfPresent(channel, (it, pace) -> pace.lasting(time.toMillis() / 1e3)));
    messagesPerMinute.forEach(
        (channel, count) -> paces.computeIfPresent(channel, (it, pace) -> pace.speaking(count)));
    return paces;
  }
}
