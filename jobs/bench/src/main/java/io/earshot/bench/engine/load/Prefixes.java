package io.earshot.bench.engine.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Conversations as a moment finds them open: each cut behind a message that was drawn from all
 * messages of all scripts. So long conversations are found more often than short ones, and each
 * anywhere in its course.
 */
public final class Prefixes {

  private final Scripts scripts;
  private final List<Prefix> prefixes;

  private Prefixes(Scripts scripts, List<Prefix> prefixes) {
    this.scripts = scripts;
    this.prefixes = List.copyOf(prefixes);
  }

  /** So many, drawn; the same seed draws the same. */
  public static Prefixes drawn(Scripts scripts, int count, long seed) {
    List<Prefix> all = new ArrayList<>();
    for (int script = 0; script < scripts.size(); script++) {
      List<Template> events = scripts.get(script);
      for (int i = 0; i < events.size(); i++) {
        if (events.get(i).isMessage()) {
          all.add(new Prefix(script, i + 1));
        }
      }
    }
    Random random = new Random(seed);
    List<Prefix> drawn = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      drawn.add(all.get(random.nextInt(all.size())));
    }
    return new Prefixes(scripts, drawn);
  }

  /** How many there are. */
  public int size() {
    return prefixes.size();
  }

  /** The messages that one has on average. */
  public double messagesEach() {
    return messages() / (double) prefixes.size();
  }

  /** The messages of all. */
  long messages() {
    return prefixes.stream()
        .flatMap(one -> scripts.get(one.script()).subList(0, one.events()).stream())
        .filter(Template::isMessage)
        .count();
  }

  Prefix get(int index) {
    return prefixes.get(index);
  }

  /** The id of the conversation in which {@link PrefixTalk} says that prefix. */
  public static String conversation(int index) {
    return "prefix" + index + "c";
  }

  /** Whose conversation that is. */
  public static String customer(int index) {
    return "prefix" + index + "u";
  }

  /**
   * The beginning of a conversation.
   *
   * @param script which one
   * @param events how many have happened; the last is a message
   */
  record Prefix(int script, int events) {}
}
