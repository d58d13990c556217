package io.earshot.bench.engine.load;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Many conversations at once as one endless sequence of events: so many are open, each says
 * something in its turn, and where one ends another begins. The same seed says the same.
 */
public final class Talk {

  private static final int CUSTOMERS = 50_000;

  private final Scripts scripts;
  private final Random random;
  private final List<Line> lines = new ArrayList<>();
  private int turn;
  private long begun;
  private long messages;

  /**
   * A talk.
   *
   * @param open how many conversations are open at once
   */
  public Talk(Scripts scripts, int open, long seed) {
    this.scripts = scripts;
    this.random = new Random(seed);
    for (int i = 0; i < open; i++) {
      lines.add(new Line());
    }
  }

  /** How many conversations have begun so far. */
  public long begun() {
    return begun;
  }

  /** How many messages have been said so far: their numbers are 0 to one less. */
  public long messages() {
    return messages;
  }

  /** The next event, which happens then. */
  public Utterance next(Instant at) {
    Line line = lines.get(turn);
    turn = turn + 1 < lines.size() ? turn + 1 : 0;
    return line.speak(at);
  }

  private final class Line {

    private List<Template> script = List.of();
    private String conversation = "";
    private String customer = "";
    private byte[] key = {};
    private int position;

    private Utterance speak(Instant at) {
      if (position == script.size()) {
        begin();
      }
      Template template = script.get(position++);
      long number = template.isMessage() ? messages++ : Utterance.NO_MESSAGE;
      byte[] json = template.filled(conversation, Utterance.idOf(number), customer, at.toString());
      return new Utterance(conversation, key, json, number);
    }

    private void begin() {
      script = scripts.get(random.nextInt(scripts.size()));
      conversation = "b-" + begun;
      customer = "u-" + begun % CUSTOMERS;
      key = conversation.getBytes(StandardCharsets.UTF_8);
      position = 0;
      begun++;
    }
  }
}
