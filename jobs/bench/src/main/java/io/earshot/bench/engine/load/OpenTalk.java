package io.earshot.bench.engine.load;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Very many open conversations, each taken up where its prefix ended. Who speaks next is drawn from
 * all of them alike, which is the worst that caches can meet; where one ends, its customer begins
 * another. The same seed says the same.
 */
public final class OpenTalk implements Utterances {

  /** Beyond the numbers of every prefix: an id must not come twice in a conversation. */
  private static final long FIRST_NUMBER = 1 << 24;

  private final Scripts scripts;
  private final Random random;
  private final short[] script;
  private final short[] events;
  private final short[] ended;
  private final BitSet spoken = new BitSet();
  private long messages = FIRST_NUMBER;

  /** A talk in so many conversations; the n-th has said the prefix of n modulo their number. */
  public OpenTalk(Scripts scripts, Prefixes prefixes, int open, long seed) {
    this.scripts = scripts;
    this.random = new Random(seed);
    this.script = new short[open];
    this.events = new short[open];
    this.ended = new short[open];
    for (int i = 0; i < open; i++) {
      Prefixes.Prefix prefix = prefixes.get(i % prefixes.size());
      script[i] = (short) prefix.script();
      events[i] = (short) prefix.events();
    }
  }

  /** The id of the n-th conversation. */
  public static String conversation(long number) {
    return "o-" + number;
  }

  /** Whose conversation that is, and those that follow it. */
  public static String customer(long number) {
    return "w-" + number;
  }

  @Override
  public long messages() {
    return messages;
  }

  @Override
  public Utterance next(Instant at) {
    int line = random.nextInt(script.length);
    if (events[line] == scripts.get(script[line]).size()) {
      script[line] = (short) random.nextInt(scripts.size());
      events[line] = 0;
      ended[line]++;
    }
    Template template = scripts.get(script[line]).get(events[line]++);
    long number = template.isMessage() ? messages++ : Utterance.NO_MESSAGE;
    if (template.isMessage()) {
      spoken.set(line);
    }
    String id = idOf(line);
    byte[] json = template.filled(id, Utterance.idOf(number), customer(line), at.toString());
    return new Utterance(id, id.getBytes(StandardCharsets.UTF_8), json, number);
  }

  private String idOf(int line) {
    String id = conversation(line);
    return ended[line] == 0 ? id : id + "-" + ended[line];
  }

  /**
   * How many messages each conversation has, by its id, its prefix included: of those in which
   * something was said and that go on.
   *
   * @param everybody whether messages count that are by no customer, agent or supervisor
   */
  public Map<String, Integer> said(boolean everybody) {
    Map<String, Integer> said = new HashMap<>();
    for (int line = spoken.nextSetBit(0); line >= 0; line = spoken.nextSetBit(line + 1)) {
      List<Template> sofar = scripts.get(script[line]).subList(0, events[line]);
      long all = sofar.stream().filter(Template::isMessage).count();
      long counted = everybody ? all : sofar.stream().filter(Template::isCounted).count();
      if (all > 0) {
        said.put(idOf(line), (int) counted);
      }
    }
    return said;
  }
}
