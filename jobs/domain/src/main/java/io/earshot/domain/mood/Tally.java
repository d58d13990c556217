package io.earshot.domain.mood;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.domain.reading.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A conversation's messages folded into numbers, in the order they were sent.
 *
 * <p>Mood is a recency-weighted mean: with every customer message the weight of those before falls
 * by the factor 2^(-1/{@value #HALF_LIFE}); its trend is the difference to the same mean with half
 * the half-life. A closing courtesy counts with weight {@value #COURTESY_WEIGHT}, so "ok thanks
 * bye" does not mend a bad call.
 *
 * @param moodSum weighted sum of scores, and moodWeight the sum of weights
 * @param briskSum the same with half the half-life, and briskWeight
 * @param worst the lowest mood so far; 0 before the first
 * @param waitingSince when the oldest unanswered customer message was sent, or null
 * @param signals only those that showed
 * @param temper how the customer's messages feel, beyond their mean
 * @param answers how the house answers them
 * @param wording how the customer writes
 * @param gist what the customer's messages are about
 * @param speech who speaks, where times of speaking are known
 */
public record Tally(
    double moodSum,
    double moodWeight,
    double briskSum,
    double briskWeight,
    double worst,
    int negativeStreak,
    int customerMessages,
    int agentMessages,
    @Nullable Instant waitingSince,
    long longestWaitMillis,
    Map<Signal, SignalTally> signals,
    Temper temper,
    Answers answers,
    Wording wording,
    Gist gist,
    Speech speech) {

  /** State that was stored before gists were kept has none. */
  public Tally {
    gist = gist == null ? Gist.NONE : gist;
  }

  /** Nothing said yet. */
  public static final Tally EMPTY =
      new Tally(
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          null,
          0,
          Map.of(),
          Temper.NONE,
          Answers.NONE,
          Wording.NONE,
          Gist.NONE,
          Speech.NONE);

  static final double HALF_LIFE = 3;
  static final double COURTESY_WEIGHT = 0.1;
  private static final double DECAY = Math.pow(2, -1 / HALF_LIFE);
  private static final double BRISK_DECAY = Math.pow(2, -2 / HALF_LIFE);
  private static final double TREND_STEP = 0.1;

  /** What is left of a weight after so many customer messages. */
  static double faded(int customerMessages) {
    return faded(DECAY, customerMessages);
  }

  /** A power; of the exponents that come most often it is known. */
  private static double faded(double base, double exponent) {
    if (exponent == 1) {
      return base;
    }
    return exponent == 0 ? 1 : Math.pow(base, exponent);
  }

  /** The mood score, -1 to 1; 0 before the first customer message with a sentiment. */
  public double mood() {
    return moodWeight == 0 ? 0 : moodSum / moodWeight;
  }

  /** Whether any customer message has been read. */
  public boolean hasMood() {
    return moodWeight > 0;
  }

  /** Where the mood is heading. */
  public MoodTrend trend() {
    double lead = slope();
    if (lead > TREND_STEP) {
      return MoodTrend.RISING;
    }
    return lead < -TREND_STEP ? MoodTrend.FALLING : MoodTrend.STEADY;
  }

  /** How far the last messages lie above the mood, -2 to 2; below where it falls. */
  public double slope() {
    return briskWeight == 0 ? 0 : briskSum / briskWeight - mood();
  }

  /** How strongly a signal showed lately, 0 to 1: halved by every three customer messages. */
  public double lately(Signal signal) {
    SignalTally tally = signals.get(signal);
    return tally == null ? 0 : tally.lately(customerMessages);
  }

  /** The signals that were detected. */
  public Set<Signal> detected() {
    Set<Signal> detected = EnumSet.noneOf(Signal.class);
    signals.forEach(
        (signal, tally) -> {
          if (tally.count() > 0) {
            detected.add(signal);
          }
        });
    return detected;
  }

  /** How often a signal was detected. */
  public int count(Signal signal) {
    SignalTally tally = signals.get(signal);
    return tally == null ? 0 : tally.count();
  }

  /** The same, but for how long the customer counts as waiting; null for not at all. */
  public Tally waitingSince(@Nullable Instant since) {
    return with(since, signals);
  }

  /** The tally with one more message, sent after all those before. */
  public Tally plus(MessageMark mark) {
    return plus(List.of(mark));
  }

  /** The tally with these messages, each sent after all those before. */
  Tally plus(List<MessageMark> marks) {
    SignalFold shown = new SignalFold(signals);
    Tally after = this;
    for (MessageMark mark : marks) {
      after = after.plusAllBut(mark);
      shown.add(mark, after.customerMessages);
    }
    return after.with(after.waitingSince, shown.signals());
  }

  /** With one more message, but for its signals. */
  private Tally plusAllBut(MessageMark mark) {
    if (mark.role() == ParticipantRole.CUSTOMER) {
      return plusCustomer(mark);
    }
    return mark.role().answersCustomer() ? plusAgent(mark) : this;
  }

  private Tally plusCustomer(MessageMark mark) {
    double weight = mark.courtesy() ? COURTESY_WEIGHT : 1;
    boolean read = mark.label() != null;
    double keep = read ? faded(DECAY, weight) : 1;
    double keepBrisk = read ? faded(BRISK_DECAY, weight) : 1;
    double added = read ? weight : 0;
    double sum = moodSum * keep + added * mark.score();
    double total = moodWeight * keep + added;
    double mood = total == 0 ? 0 : sum / total;
    boolean starts = waitingSince == null && !mark.courtesy();
    return new Tally(
        sum,
        total,
        briskSum * keepBrisk + added * mark.score(),
        briskWeight * keepBrisk + added,
        hasMood() ? Math.min(worst, mood) : mood,
        streakAfter(mark),
        customerMessages + 1,
        agentMessages,
        starts ? mark.sentAt() : waitingSince,
        longestWaitMillis,
        signals,
        temper.plus(mark),
        answers,
        wording.plus(mark),
        gist.plus(mark, customerMessages),
        speech.plus(mark));
  }

  private Tally plusAgent(MessageMark mark) {
    long waited =
        waitingSince == null ? 0 : Duration.between(waitingSince, mark.sentAt()).toMillis();
    return new Tally(
        moodSum,
        moodWeight,
        briskSum,
        briskWeight,
        worst,
        negativeStreak,
        customerMessages,
        agentMessages + 1,
        null,
        Math.max(longestWaitMillis, waited),
        signals,
        temper,
        answers.plus(mark, waitingSince, temper.latest()),
        wording,
        gist,
        speech.plus(mark));
  }

  private Tally with(@Nullable Instant since, Map<Signal, SignalTally> itsSignals) {
    return new Tally(
        moodSum,
        moodWeight,
        briskSum,
        briskWeight,
        worst,
        negativeStreak,
        customerMessages,
        agentMessages,
        since,
        longestWaitMillis,
        itsSignals,
        temper,
        answers,
        wording,
        gist,
        speech);
  }

  private int streakAfter(MessageMark mark) {
    if (mark.courtesy() || mark.label() == null) {
      return negativeStreak;
    }
    return mark.label() == SentimentLabel.NEGATIVE ? negativeStreak + 1 : 0;
  }
}
