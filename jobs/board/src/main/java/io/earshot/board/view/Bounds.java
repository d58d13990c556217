package io.earshot.board.view;

import java.time.Duration;

/**
 * How much a view remembers, so that its memory has an end whatever the topics hold.
 *
 * @param conversations that are open, or ended less than {@code endedFor} ago
 * @param endedFor how long an ended conversation is still counted
 * @param turns of all conversations together
 * @param turnsEach of one conversation
 * @param alerts open and closed
 * @param closedFor how long a closed alert is remembered
 * @param customers whose standing is remembered
 * @param places conversations of which it is remembered where they belong
 * @param floorRows queues, channels, subjects and languages by team
 */
public record Bounds(
    int conversations,
    Duration endedFor,
    int turns,
    int turnsEach,
    int alerts,
    Duration closedFor,
    int customers,
    int places,
    int floorRows) {

  /** For a floor of some thousand agents: about 500 MB if all of it is used. */
  public static final Bounds USUAL =
      new Bounds(
          50_000,
          Duration.ofMinutes(65),
          100_000,
          60,
          50_000,
          Duration.ofHours(24),
          20_000,
          100_000,
          2_000);
}
