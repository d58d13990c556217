package io.earshot.domain.mood;

import io.earshot.domain.reading.Signal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the house answers. What an agent says weighs by how negative the customer's last message
 * probably was: a cold answer to an upset customer is another thing than one to a calm one.
 *
 * @param replies answers to a waiting customer
 * @param repliesLogSeconds the sum over them of ln(1 + seconds waited)
 * @param lastLogSeconds of the last of them
 * @param unfelt answers to negative messages without empathy or apology, added up
 * @param unfeltLately the worst of them, fading with every further answer
 * @param dismissed dismissive answers to negative messages, added up
 * @param askedAgain answers to negative messages that ask what was already said, added up
 */
public record Answers(
    int replies,
    float repliesLogSeconds,
    float lastLogSeconds,
    float unfelt,
    float unfeltLately,
    float dismissed,
    float askedAgain) {

  static final Answers NONE = new Answers(0, 0, 0, 0, 0, 0, 0);
  private static final float FADES = 0.7f;

  Answers plus(MessageMark mark, @Nullable Instant waitingSince, double negativeBefore) {
    double felt = Math.max(mark.confidence(Signal.EMPATHY), mark.confidence(Signal.APOLOGY));
    float cold = (float) ((1 - felt) * negativeBefore);
    boolean answers = waitingSince != null;
    float waited = answers ? logSeconds(Duration.between(waitingSince, mark.sentAt())) : 0;
    return new Answers(
        answers ? replies + 1 : replies,
        repliesLogSeconds + waited,
        answers ? waited : lastLogSeconds,
        unfelt + cold,
        Math.max(unfeltLately * FADES, cold),
        dismissed + (float) (mark.confidence(Signal.DISMISSIVE) * negativeBefore),
        askedAgain + (float) (mark.confidence(Signal.ASKS_AGAIN) * negativeBefore));
  }

  /** The mean over answers of ln(1 + seconds waited); NaN before the first. */
  public double meanLogSeconds() {
    return replies == 0 ? Double.NaN : repliesLogSeconds / replies;
  }

  /** ln(1 + seconds): a minute more matters less the longer it has been. */
  public static float logSeconds(Duration waited) {
    return (float) Math.log1p(Math.max(0, waited.toMillis()) / 1000.0);
  }
}
