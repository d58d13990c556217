package io.earshot.local.traffic;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The events of many conversations at once, as one endless sequence: so many lines are open, and
 * where a conversation ends, the next of the programme begins. It knows no clock; who plays it
 * waits.
 */
public final class Traffic {

  /** The mean length of the corpus's conversations, with their pauses shortened. */
  private static final Duration USUAL_LENGTH = Duration.ofSeconds(130);

  private static final int FIRST = 8;
  private static final Duration BETWEEN_THE_FIRST = Duration.ofMillis(400);
  private static final Duration BREATH = Duration.ofSeconds(5);

  private final Programme programme;
  private final double speed;
  private final PriorityQueue<Line> lines =
      new PriorityQueue<>(Comparator.comparing(Line::due).thenComparing(Line::number));

  private Traffic(Programme programme, double speed) {
    this.programme = programme;
    this.speed = speed;
  }

  /**
   * Traffic of a corpus.
   *
   * @param seed draws the order
   * @param speed times as fast as the corpus
   * @param atOnce how many conversations are open at once
   */
  public static Traffic of(List<CorpusConversation> corpus, long seed, double speed, int atOnce) {
    Traffic traffic = new Traffic(Programme.of(corpus, seed, speed), speed);
    for (int i = 0; i < atOnce; i++) {
      traffic.open(i, startOf(i, speed, atOnce));
    }
    return traffic;
  }

  /** When the next event is due, since the start of the traffic. */
  public Duration due() {
    return next().due();
  }

  /** The next event: its time is that of {@link #due()}. */
  public Cue take() {
    Line line = next();
    lines.remove();
    Cue cue = new Cue(line.due(), line.cue().event());
    if (line.isLast()) {
      open(line.number, line.due().plus(spedUp(BREATH)));
    } else {
      line.position++;
      lines.add(line);
    }
    return cue;
  }

  private Line next() {
    Line line = lines.peek();
    if (line == null) {
      throw new IllegalStateException("no line is open");
    }
    return line;
  }

  private void open(int number, Duration start) {
    lines.add(new Line(number, start, programme.next()));
  }

  /** The first ones quickly, the others evenly over the length of a conversation. */
  private static Duration startOf(int number, double speed, int atOnce) {
    if (number < FIRST) {
      return BETWEEN_THE_FIRST.multipliedBy(number);
    }
    Duration share = USUAL_LENGTH.multipliedBy(number - FIRST + 1L).dividedBy(atOnce);
    return BETWEEN_THE_FIRST.multipliedBy(FIRST).plus(divided(share, speed));
  }

  private Duration spedUp(Duration time) {
    return divided(time, speed);
  }

  private static Duration divided(Duration time, double by) {
    return Duration.ofNanos(Math.round(time.toNanos() / by));
  }

  /** One conversation being played. */
  private final class Line {

    private final int number;
    private final Duration start;
    private final List<Cue> cues;
    private int position;

    private Line(int number, Duration start, List<Cue> cues) {
      this.number = number;
      this.start = start;
      this.cues = cues;
    }

    private int number() {
      return number;
    }

    private Cue cue() {
      return cues.get(position);
    }

    private boolean isLast() {
      return position == cues.size() - 1;
    }

    private Duration due() {
      return start.plus(spedUp(cue().at()));
    }
  }
}
