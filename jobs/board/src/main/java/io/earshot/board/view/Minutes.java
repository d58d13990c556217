package io.earshot.board.view;

/**
 * Sums by the minute over the last hours, in a ring. What is older than the ring, or lies in the
 * future, is left out.
 */
final class Minutes {

  static final int KEPT = 240;
  private static final int AHEAD = 5;

  private final int[] stamp = new int[KEPT];
  private final float[] moodSum = new float[KEPT];
  private final int[] moods = new int[KEPT];
  private final int[] messages = new int[KEPT];
  private final float[] riskSum = new float[KEPT];
  private final int[] risks = new int[KEPT];
  private final int[] alerts = new int[KEPT];

  /** A message, with its sentiment or NaN. */
  void message(long minute, long now, double sentiment) {
    int slot = slot(minute, now);
    if (slot >= 0) {
      messages[slot]++;
      if (!Double.isNaN(sentiment)) {
        moodSum[slot] += (float) sentiment;
        moods[slot]++;
      }
    }
  }

  void risk(long minute, long now, double score) {
    int slot = slot(minute, now);
    if (slot >= 0) {
      riskSum[slot] += (float) score;
      risks[slot]++;
    }
  }

  void alert(long minute, long now) {
    int slot = slot(minute, now);
    if (slot >= 0) {
      alerts[slot]++;
    }
  }

  /** Adds what is known of a minute to a sum. */
  void addTo(MinuteSum sum, long minute) {
    int slot = (int) (minute % KEPT);
    if (stamp[slot] == (int) minute) {
      sum.add(moodSum[slot], moods[slot], messages[slot], riskSum[slot], risks[slot], alerts[slot]);
    }
  }

  private int slot(long minute, long now) {
    if (minute <= now - KEPT || minute > now + AHEAD) {
      return -1;
    }
    int slot = (int) (minute % KEPT);
    if (stamp[slot] > minute) {
      return -1;
    }
    if (stamp[slot] < minute) {
      stamp[slot] = (int) minute;
      moodSum[slot] = 0;
      moods[slot] = 0;
      messages[slot] = 0;
      riskSum[slot] = 0;
      risks[slot] = 0;
      alerts[slot] = 0;
    }
    return slot;
  }
}
