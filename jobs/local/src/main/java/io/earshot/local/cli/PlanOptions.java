package io.earshot.local.cli;

import io.earshot.local.sizing.Plan;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.wire.Topic;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a centre is to be run. */
final class PlanOptions {

  @Option(
      names = "--headroom",
      paramLabel = "SHARE",
      defaultValue = "0.4",
      description = {
        "The share of a core that stays free in the busiest minutes, for catching up after a stop,"
            + " and so that messages do not queue. Default: ${DEFAULT-VALUE}"
      })
  private double headroom;

  @Option(
      names = "--peak",
      paramLabel = "FACTOR",
      defaultValue = "1.5",
      description = "The busiest minutes over the busy hour's mean. Default: ${DEFAULT-VALUE}")
  private double peak;

  @Option(
      names = "--busy-hours",
      paramLabel = "N",
      defaultValue = "10",
      description = {
        "A day's messages are those of so many busy hours; for what is kept. Default:"
            + " ${DEFAULT-VALUE}"
      })
  private double busyHours;

  @Option(
      names = "--retention",
      paramLabel = "TOPIC=DAYS",
      split = ",",
      converter = TopicNames.class,
      description = {
        "How long Kafka keeps a topic, such as scored=2 or events=30. Default: as topics create"
            + " makes it"
      })
  private Map<Topic<?>, Double> retention = new LinkedHashMap<>();

  @Option(
      names = "--replication",
      paramLabel = "N",
      defaultValue = "3",
      description = "Copies of a record in a cluster. Default: ${DEFAULT-VALUE}")
  private int replication;

  @Option(
      names = "--checkpoint",
      paramLabel = "TIME",
      converter = Converters.Time.class,
      defaultValue = "10s",
      description = "Between two checkpoints. Default: ${DEFAULT-VALUE}")
  private Duration checkpoint = Duration.ZERO;

  @Option(
      names = "--consumers",
      paramLabel = "N",
      defaultValue = "0",
      description = {
        "Others that read all that the job writes, beside the board. Default: ${DEFAULT-VALUE}"
      })
  private int consumers;

  @Option(
      names = "--customers",
      paramLabel = "N",
      description = "Who are remembered. Default: 1,000 for each open conversation")
  private @Nullable Double customers;

  @Option(
      names = "--running-for",
      paramLabel = "TIME",
      converter = Converters.Time.class,
      description = {
        "How long the job has run, for a test of minutes. Default: long enough that as many"
            + " conversations are forgotten as come"
      })
  private @Nullable Duration runningFor;

  /** The plan, for a job with these settings. */
  Plan of(JobSettings job) {
    Duration remembered =
        Stream.of(
                job.conversations().forgetAfterEnd(),
                job.arrangement().rememberAfterEnd(),
                job.alerts().rememberFor())
            .max(Duration::compareTo)
            .orElseThrow();
    return new Plan(
        job.reader().kind(),
        headroom,
        peak,
        busyHours,
        checkpoint,
        remembered,
        retention,
        replication,
        consumers,
        customers,
        runningFor);
  }
}
