package io.earshot.bench.engine.load;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongFunction;

/**
 * So many conversations that are open at once and say something in their turn; where one ends
 * another begins.
 */
final class Lines {

  private final Scripts scripts;
  private final Random random;
  private final String prefix;
  private final LongFunction<String> customers;
  private final List<Line> lines = new ArrayList<>();
  private int turn;
  private long begun;

  /**
   * Lines.
   *
   * @param open how many conversations are open at once
   * @param prefix of the conversations' ids
   * @param customers whose the n-th conversation is, from 0
   */
  Lines(Scripts scripts, int open, long seed, String prefix, LongFunction<String> customers) {
    this.scripts = scripts;
    this.random = new Random(seed);
    this.prefix = prefix;
    this.customers = customers;
    for (int i = 0; i < open; i++) {
      lines.add(new Line());
    }
  }

  /** How many conversations have begun so far. */
  long begun() {
    return begun;
  }

  /** The next event; if it is a message it gets that number. */
  Utterance next(Instant at, long number) {
    Line line = lines.get(turn);
    turn = turn + 1 < lines.size() ? turn + 1 : 0;
    return line.speak(at, number);
  }

  private final class Line {

    private List<Template> script = List.of();
    private String conversation = "";
    private String customer = "";
    private byte[] key = {};
    private int position;

    private Utterance speak(Instant at, long next) {
      if (position == script.size()) {
        begin();
      }
      Template template = script.get(position++);
      long number = template.isMessage() ? next : Utterance.NO_MESSAGE;
      byte[] json = template.filled(conversation, Utterance.idOf(number), customer, at.toString());
      return new Utterance(conversation, key, json, number);
    }

    private void begin() {
      script = scripts.get(random.nextInt(scripts.size()));
      conversation = prefix + begun;
      customer = customers.apply(begun);
      key = conversation.getBytes(StandardCharsets.UTF_8);
      position = 0;
      begun++;
    }
  }
}
