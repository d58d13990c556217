package io.earshot.domain.mood;

/**
 * How the customer writes: how long, how loud on paper, and how much of it he has said before.
 *
 * @param latest sketch of the last message; the others those before it
 * @param repeated how much of a message was in one of the four before, 0 to 1, the most so far,
 *     fading with every further message
 * @param messages so far
 * @param lengths in characters, added up
 * @param length of the last message, in characters
 * @param capitals shares of capitals, added up
 * @param capitalsNow of the last message
 */
public record Wording(
    long latest,
    long second,
    long third,
    long fourth,
    float repeated,
    int messages,
    int lengths,
    int length,
    float capitals,
    float capitalsNow) {

  static final Wording NONE = new Wording(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  private static final float FADES = 0.7f;
  private static final double FEW_CHARACTERS = 20;

  Wording plus(MessageMark mark) {
    float capital = (float) mark.capitals();
    return new Wording(
        mark.words(),
        latest,
        second,
        third,
        Math.max(repeated * FADES, (float) similarity(mark.words())),
        messages + 1,
        lengths + mark.length(),
        mark.length(),
        capitals + capital,
        capital);
  }

  private double similarity(long words) {
    double one = Math.max(Sketch.similarity(words, latest), Sketch.similarity(words, second));
    double other = Math.max(Sketch.similarity(words, third), Sketch.similarity(words, fourth));
    return Math.max(one, other);
  }

  /** How much longer the last message is than those before: ln of the ratio; NaN with one. */
  public double lengthShift() {
    if (messages < 2) {
      return Double.NaN;
    }
    double before = (lengths - length) / (messages - 1.0);
    return Math.log((length + FEW_CHARACTERS) / (before + FEW_CHARACTERS));
  }

  /** How much more of the last message is capitals than of those before; NaN with one. */
  public double capitalsShift() {
    return messages < 2 ? Double.NaN : capitalsNow - (capitals - capitalsNow) / (messages - 1.0);
  }
}
