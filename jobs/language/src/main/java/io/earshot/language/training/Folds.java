package io.earshot.language.training;

import io.earshot.language.data.LabelledMessage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Cuts conversations into parts, so that no conversation is both learned from and tested on. A
 * message on its own belongs to no fold: it is only ever learned from; unless there are no
 * conversations at all, as in languages of which only messages were written, which are then cut one
 * by one. The same messages and seed give the same folds.
 */
public final class Folds {

  private final Map<String, Integer> foldOf = new HashMap<>();
  private final int count;
  private final boolean alone;

  private Folds(int count, boolean alone) {
    this.count = count;
    this.alone = alone;
  }

  /**
   * Folds over the conversations of these messages.
   *
   * @throws IllegalArgumentException if there are fewer conversations, or else messages, than folds
   */
  public static Folds of(List<LabelledMessage> messages, int count, long seed) {
    boolean alone = messages.stream().noneMatch(LabelledMessage::isTurn);
    Set<String> ids = groups(messages);
    if (count < 2 || ids.size() < count) {
      throw new IllegalArgumentException(
          "Cannot cut "
              + ids.size()
              + (alone ? " messages into " : " conversations into ")
              + count
              + " folds");
    }
    List<String> shuffled = new ArrayList<>(ids);
    Collections.shuffle(shuffled, new Random(seed));
    Folds folds = new Folds(count, alone);
    for (int i = 0; i < shuffled.size(); i++) {
      folds.foldOf.put(shuffled.get(i), i % count);
    }
    return folds;
  }

  /** How many folds there are. */
  public int count() {
    return count;
  }

  /** Whether this message is a turn of a conversation in the fold. */
  public boolean tests(int fold, LabelledMessage message) {
    String group = alone ? message.id() : message.conversation();
    return group != null && foldOf.getOrDefault(group, -1) == fold;
  }

  /** What is cut: conversations, or else messages. */
  static Set<String> groups(List<LabelledMessage> messages) {
    boolean alone = messages.stream().noneMatch(LabelledMessage::isTurn);
    Set<String> groups = new TreeSet<>();
    messages.stream()
        .map(alone ? LabelledMessage::id : LabelledMessage::conversation)
        .filter(Objects::nonNull)
        .forEach(groups::add);
    return groups;
  }
}
