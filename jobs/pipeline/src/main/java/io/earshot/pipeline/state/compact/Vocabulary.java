package io.earshot.pipeline.state.compact;

import java.io.IOException;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Texts that many values hold and that are written once for all of them: names of rules, queues and
 * teams. It is kept with the state that it is needed for, and only grows.
 */
public final class Vocabulary implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Knows no text. */
  public static final Vocabulary NONE = new Vocabulary(List.of());

  private final List<String> entries;
  private transient Map<String, Integer> places;

  private Vocabulary(List<String> entries) {
    this.entries = entries;
    this.places = places(entries);
  }

  /** These texts, each once, in the order in which they come. */
  public static Vocabulary of(Collection<String> texts) {
    return new Vocabulary(List.copyOf(new LinkedHashSet<>(texts)));
  }

  /** This one with what the other knows beside it: what was written with this one can be read. */
  Vocabulary and(Vocabulary other) {
    Set<String> all = new LinkedHashSet<>(entries);
    all.addAll(other.entries);
    return all.size() == entries.size() ? this : new Vocabulary(List.copyOf(all));
  }

  /** From 0; -1 for a text that it does not know. */
  int placeOf(String text) {
    Integer place = places.get(text);
    return place == null ? -1 : place;
  }

  String at(int place) {
    return entries.get(place);
  }

  void write(DataOutputView out) throws IOException {
    out.writeInt(entries.size());
    for (String entry : entries) {
      out.writeUTF(entry);
    }
  }

  static Vocabulary read(DataInputView in) throws IOException {
    String[] entries = new String[in.readInt()];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = in.readUTF();
    }
    return new Vocabulary(List.of(entries));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Vocabulary it && entries.equals(it.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  private Object readResolve() {
    return new Vocabulary(entries);
  }

  private static Map<String, Integer> places(List<String> entries) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      places.put(entries.get(i), i);
    }
    return places;
  }
}
