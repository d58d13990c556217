package io.earshot.language.training;

import io.earshot.language.data.LabelledMessage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;

/**
 * Cuts conversations into parts, so that no conversation is both learned from and tested on. A
 * message on its own belongs to no fold: it is only ever learned from. The same conversations and
 * seed give the same folds.
 */
public final class Folds {

  private final Map<String, Integer> foldOf = new HashMap<>();
  private final int count;

  private Folds(int count) {
    this.count = count;
  }

  /**
   * Folds over the conversations of these messages.
   *
   * @throws IllegalArgumentException if there are fewer conversations than folds
   */
  public static Folds of(List<LabelledMessage> messages, int count, long seed) {
    TreeSet<String> ids = new TreeSet<>();
    messages.stream().map(LabelledMessage::conversation).filter(Objects::nonNull).forEach(ids::add);
    if (count < 2 || ids.size() < count) {
      throw new IllegalArgumentException(
          "Cannot cut " + ids.size() + " conversations into " + count + " folds");
    }
    List<String> shuffled = new ArrayList<>(ids);
    Collections.shuffle(shuffled, new Random(seed));
    Folds folds = new Folds(count);
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
    return message.conversation() != null
        && foldOf.getOrDefault(message.conversation(), -1) == fold;
  }
}
