package io.earshot.domain.mood;

/**
 * A mood as coarsely as routing and readers of lists need it: a small change must not move a
 * conversation about.
 */
public enum MoodBand {
  /** At or below -0.5. */
  ANGRY,
  /** Below -0.2. */
  UNHAPPY,
  EVEN,
  /** Above 0.3. */
  HAPPY;

  /** How far a mood must move beyond the edge of its band to leave it. */
  private static final double SLACK = 0.05;

  /**
   * The band of a mood.
   *
   * @param before the band it was in: leaving it takes a little more (hysteresis)
   */
  public static MoodBand of(double mood, MoodBand before) {
    MoodBand band = of(mood);
    int step = Integer.signum(band.compareTo(before));
    return step == 0 || of(mood - step * SLACK) == before ? before : band;
  }

  private static MoodBand of(double mood) {
    if (mood <= -0.5) {
      return ANGRY;
    }
    if (mood < -0.2) {
      return UNHAPPY;
    }
    return mood > 0.3 ? HAPPY : EVEN;
  }
}
