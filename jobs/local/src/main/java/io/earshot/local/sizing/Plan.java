package io.earshot.local.sizing;

import io.earshot.pipeline.settings.ReaderChoice;
import io.earshot.wire.Topic;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a centre is to be run.
 *
 * @param headroom the share of a core that is kept free, 0 to less than 1
 * @param peak how much more comes in the busiest minutes than on average, 1 or more
 * @param busyHours a day's messages are those of so many busy hours
 * @param checkpoints between two of them
 * @param rememberedAfterEnd how long a conversation's state outlives it
 * @param retentionDays by topic, where it is another than the topic's own
 * @param replication copies of a record in a cluster
 * @param consumers who read all that the job writes, beside the board
 * @param customers remembered; null for as many as are assumed
 * @param runningFor how long it has run so far; null for long enough
 */
public record Plan(
    ReaderChoice reader,
    double headroom,
    double peak,
    double busyHours,
    Duration checkpoints,
    Duration rememberedAfterEnd,
    Map<Topic<?>, Double> retentionDays,
    int replication,
    int consumers,
    @Nullable Double customers,
    @Nullable Duration runningFor) {

  private static final double HOURS_A_DAY = 24;

  /** Refuses what cannot be meant. */
  public Plan {
    require(headroom >= 0 && headroom < 1, "--headroom is a share from 0 to less than 1");
    require(peak >= 1 && peak <= 100, "--peak is 1 or more, such as 1.5");
    require(busyHours > 0 && busyHours <= HOURS_A_DAY, "--busy-hours is more than 0, at most 24");
    require(!checkpoints.isZero(), "--checkpoint is more than nothing");
    require(replication >= 1, "--replication is 1 or more");
    require(consumers >= 0, "--consumers is 0 or more");
    require(customers == null || customers >= 0, "--customers is 0 or more");
    require(retentionDays.values().stream().allMatch(d -> d > 0), "--retention is more than 0");
    retentionDays = Map.copyOf(retentionDays);
  }

  private static void require(boolean meant, String problem) {
    if (!meant) {
      throw new SizingException(problem);
    }
  }

  /** What is assumed, as a line. */
  public String inWords() {
    return InWords.text(
        "%s reader, %s %% headroom, busiest minutes %s × the busy hour's mean, %s busy hours a day",
        reader.name().toLowerCase(Locale.ROOT),
        InWords.number(100 * headroom),
        InWords.number(peak),
        InWords.number(busyHours));
  }

  /** How busy a core is in the busiest minutes, at most. */
  double busyAtMost() {
    return 1 - headroom;
  }

  /** Cores to have for so many that are busy on average. */
  double coresFor(double busy) {
    return busy * peak / busyAtMost();
  }

  /** In words, for an arithmetic. */
  String coresInWords(double busy) {
    return "%s busy × %s at peak ÷ %s"
        .formatted(InWords.cores(busy), InWords.number(peak), InWords.number(busyAtMost()));
  }

  /** The hours whose traffic is still there after so long, as busy hours. */
  double busyHoursWithin(Duration kept) {
    double hours = kept.toMillis() / 3.6e6;
    if (runningFor != null) {
      return Math.min(hours, runningFor.toMillis() / 3.6e6);
    }
    return hours <= HOURS_A_DAY ? Math.min(hours, busyHours) : hours / HOURS_A_DAY * busyHours;
  }

  /** How many days a topic keeps its records; null for ever. */
  @Nullable Double daysOf(Topic<?> topic) {
    Double own = retentionDays.get(topic);
    Duration kept = topic.cleanup().keptFor();
    return own != null || kept == null ? own : Double.valueOf(kept.toHours() / HOURS_A_DAY);
  }
}
