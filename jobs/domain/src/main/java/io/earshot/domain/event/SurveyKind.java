package io.earshot.domain.event;

/** The survey that was asked, with the range of its score. */
public enum SurveyKind {
  /** Customer satisfaction, 1 to 5. */
  CSAT(1, 5),
  /** Customer effort score, 1 to 7. */
  CES(1, 7),
  /** Net promoter score, 0 to 10. */
  NPS(0, 10);

  private final int lowest;
  private final int highest;

  SurveyKind(int lowest, int highest) {
    this.lowest = lowest;
    this.highest = highest;
  }

  /** Whether this survey can be answered with the score. */
  public boolean allows(int score) {
    return lowest <= score && score <= highest;
  }

  /** The range in words, "1 to 5". */
  public String range() {
    return lowest + " to " + highest;
  }
}
