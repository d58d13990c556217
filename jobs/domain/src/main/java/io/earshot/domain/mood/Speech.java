package io.earshot.domain.mood;

import io.earshot.domain.event.ParticipantRole;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks, how much and over whom, where the source gives times of speaking.
 *
 * @param customerMillis spoken by the customer, and by the house
 * @param silentMillis between one utterance and the next
 * @param customerInterrupts how often the customer began before the house had ended, and the other
 *     way round
 * @param lastEndedAt null before the first utterance
 * @param customerLast whether the customer spoke last
 * @param louder messages of the customer with a loudness, their sum, and the last one's
 */
public record Speech(
    int customerMillis,
    int houseMillis,
    int silentMillis,
    int customerInterrupts,
    int houseInterrupts,
    @Nullable Instant lastEndedAt,
    boolean customerLast,
    int louder,
    float loudnessSum,
    float loudnessNow) {

  static final Speech NONE = new Speech(0, 0, 0, 0, 0, null, false, 0, 0, 0);

  Speech plus(MessageMark mark) {
    boolean customer = mark.role() == ParticipantRole.CUSTOMER;
    Speech heard = customer ? plusLoudness(mark.loudness()) : this;
    int spoken = mark.spokenMillis();
    if (spoken == 0) {
      return heard;
    }
    Instant began = mark.beganAt();
    Instant ended = began.plusMillis(spoken);
    Instant before = lastEndedAt;
    long gap = before == null ? 0 : Duration.between(before, began).toMillis();
    boolean interrupts = gap < 0 && customer != customerLast;
    return new Speech(
        customerMillis + (customer ? spoken : 0),
        houseMillis + (customer ? 0 : spoken),
        silentMillis + (int) Math.max(0, Math.min(gap, Integer.MAX_VALUE / 2)),
        customerInterrupts + (interrupts && customer ? 1 : 0),
        houseInterrupts + (interrupts && !customer ? 1 : 0),
        before == null || ended.isAfter(before) ? ended : before,
        customer,
        heard.louder,
        heard.loudnessSum,
        heard.loudnessNow);
  }

  private Speech plusLoudness(double loudness) {
    if (Double.isNaN(loudness)) {
      return this;
    }
    return new Speech(
        customerMillis,
        houseMillis,
        silentMillis,
        customerInterrupts,
        houseInterrupts,
        lastEndedAt,
        customerLast,
        louder + 1,
        loudnessSum + (float) loudness,
        (float) loudness);
  }

  /** Whether any times of speaking are known. */
  public boolean isKnown() {
    return lastEndedAt != null;
  }

  /** The customer's share of what was spoken, 0 to 1; NaN where not known. */
  public double customerShare() {
    double spoken = (double) customerMillis + houseMillis;
    return spoken == 0 ? Double.NaN : customerMillis / spoken;
  }

  /** The share of silence in the time so far, 0 to 1; NaN where not known. */
  public double silentShare() {
    double all = (double) customerMillis + houseMillis + silentMillis;
    return all == 0 ? Double.NaN : silentMillis / all;
  }

  /** How much louder the customer's last message is than those before; NaN where not known. */
  public double loudnessShift() {
    return louder < 2 ? Double.NaN : loudnessNow - (loudnessSum - loudnessNow) / (louder - 1.0);
  }
}
