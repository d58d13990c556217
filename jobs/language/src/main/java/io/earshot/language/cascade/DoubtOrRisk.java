package io.earshot.language.cascade;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.ContextTurn;
import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.Sentiment.Probabilities;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.MessageReader;
import java.util.List;

/**
 * Chooses the messages that the linear reader is unsure of, and the words of customers whose
 * conversation looks at risk.
 *
 * <p>It is unsure where the two likeliest sentiments lie closer together than the margin. A
 * conversation looks at risk where this message of the customer, or one of his among the turns
 * before it, shows a signal, or where together they look negative enough. So much can be told from
 * a message as it is handed on, wherever it is read; the mood of the conversation is known only
 * behind the reader, and is not asked for.
 *
 * <p>What the linear reader abstains from, and what has no text, does not deserve the encoder. Not
 * thread-safe, as the reader is not.
 */
public final class DoubtOrRisk implements EncoderChoice {

  /** The margin that Earshot ships. */
  public static final double MARGIN = 0.3;

  /** The risk that Earshot ships. */
  public static final double AT_RISK = 0.5;

  private final MessageReader linear;
  private final double margin;
  private final double atRisk;

  /**
   * A choice by these limits.
   *
   * @param linear reads the turns before a message
   * @param margin between the probabilities of the two likeliest sentiments, 0 to 1; a message
   *     below it is in doubt
   * @param atRisk mean probability of a negative sentiment over the customer's last turns, 0 to 1,
   *     from which a conversation looks at risk
   */
  public DoubtOrRisk(MessageReader linear, double margin, double atRisk) {
    this.linear = linear;
    this.margin = margin;
    this.atRisk = atRisk;
  }

  /** The choice that Earshot ships, over this linear reader. */
  public static DoubtOrRisk of(MessageReader linear) {
    return new DoubtOrRisk(linear, MARGIN, AT_RISK);
  }

  @Override
  public boolean deserves(UnreadMessage message, Reading reading) {
    Sentiment felt = reading.sentiment();
    if (felt == null || message.text().isBlank()) {
      return false;
    }
    return margin(felt.probabilities()) < margin
        || (message.role() == ParticipantRole.CUSTOMER
            && looksAtRisk(message, reading, felt.probabilities().negative()));
  }

  private boolean looksAtRisk(UnreadMessage message, Reading reading, double negative) {
    if (!reading.signals().isEmpty()) {
      return true;
    }
    double sum = negative;
    int turns = 1;
    for (ContextTurn turn : message.before()) {
      if (turn.role() == ParticipantRole.CUSTOMER) {
        Reading before = linear.read(alone(turn, message));
        if (!before.signals().isEmpty()) {
          return true;
        }
        if (before.sentiment() != null) {
          sum += before.sentiment().probabilities().negative();
          turns++;
        }
      }
    }
    return sum / turns >= atRisk;
  }

  private static UnreadMessage alone(ContextTurn turn, UnreadMessage in) {
    return new UnreadMessage(turn.text(), turn.role(), in.channel(), List.of(), in.language());
  }

  private static double margin(Probabilities of) {
    double most = Math.max(of.negative(), Math.max(of.neutral(), of.positive()));
    double least = Math.min(of.negative(), Math.min(of.neutral(), of.positive()));
    double second = of.negative() + of.neutral() + of.positive() - most - least;
    return most - second;
  }
}
