package io.earshot.domain.status;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a running part of Earshot is doing, as it says of itself every few seconds on status.v1. One
 * that has not said so for three heartbeats is not running.
 *
 * @param component which part: {@link #CONVERSATIONS}, {@link #BOARD}
 * @param version of Earshot, for example 1.4.0; "sources" where it was built from a folder
 * @param startedAt when it started, or was restarted
 * @param at when it says this, by the clock of its machine
 * @param heartbeatMillis how long until it speaks again
 * @param restarts how often it was restarted after a failure since it was submitted
 * @param tasks how many tasks share the work
 * @param lagMillis how old the oldest record was that was read since the last heartbeat; null if
 *     there was none
 * @param countingSince since when the numbers below are counted: they outlive a restart from a
 *     checkpoint
 * @param feeds what it reads, by partition
 * @param deadLetters how many records could not be used, by the reason
 * @param models what it reads and judges with
 * @param reading how messages are read; null for a part that reads none
 * @param ruleBook the rules in force; null for a part that judges by none
 * @param endpoints who is told of alerts; empty for a part that tells nobody
 */
public record ComponentStatus(
    String component,
    String version,
    Instant startedAt,
    Instant at,
    long heartbeatMillis,
    int restarts,
    int tasks,
    @Nullable Long lagMillis,
    Instant countingSince,
    List<FeedStatus> feeds,
    Map<String, Long> deadLetters,
    List<ModelVersion> models,
    @Nullable ReadingStatus reading,
    @Nullable RuleBookStatus ruleBook,
    List<EndpointStatus> endpoints) {

  /** The job that follows conversations. */
  public static final String CONVERSATIONS = "conversations";

  /** The page for team leads. */
  public static final String BOARD = "board";

  private static final int MISSED = 3;

  /** Whether it has been silent for so long at that time that it is not running. */
  public boolean isSilent(Instant now) {
    return at.plusMillis(MISSED * heartbeatMillis).isBefore(now);
  }
}
