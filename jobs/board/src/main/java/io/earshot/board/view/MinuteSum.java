package io.earshot.board.view;

import org.jspecify.annotations.Nullable;

/** What a minute adds up to over some parts of the floor. */
final class MinuteSum {

  private double moodSum;
  private int moods;
  private int messages;
  private double riskSum;
  private int risks;
  private int alerts;

  void add(
      double moreMood, int moreMoods, int moreMessages, double moreRisk, int moreRisks, int more) {
    moodSum += moreMood;
    moods += moreMoods;
    messages += moreMessages;
    riskSum += moreRisk;
    risks += moreRisks;
    alerts += more;
  }

  /** The mean sentiment of customers, or null if none was read. */
  @Nullable Double mood() {
    return moods == 0 ? null : moodSum / moods;
  }

  /** The mean risk, or null if none was told. */
  @Nullable Double risk() {
    return risks == 0 ? null : riskSum / risks;
  }

  int messages() {
    return messages;
  }

  int alerts() {
    return alerts;
  }
}
