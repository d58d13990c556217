package io.earshot.language.purpose;

import io.earshot.domain.reading.SubjectLabel;
import io.earshot.language.data.LabelledMessage;
import io.earshot.language.training.LabelledText;
import java.util.ArrayList;
import java.util.List;

/**
 * A conversation, or a message on its own, and what it is about.
 *
 * @param turns what the customer says, in order; at least one
 */
public record SubjectCase(String id, SubjectLabel subject, List<LabelledMessage> turns) {

  /** How often the customer's first, second and later turns are learned from. */
  private static final int[] TIMES = {3, 2, 1};

  private static final int ALONE_TIMES = 2;

  public SubjectCase {
    turns = List.copyOf(turns);
  }

  /** Whether it is a conversation that may be measured on. */
  boolean isTested() {
    return turns.get(0).isTurn();
  }

  /** What there is to learn from it: each turn, the first ones counting most. */
  List<LabelledText> learned() {
    List<LabelledText> texts = new ArrayList<>();
    for (int turn = 0; turn < turns.size(); turn++) {
      int times = TIMES[Math.min(turn, TIMES.length - 1)];
      texts.add(
          new LabelledText(
              turns.get(turn), subject.ordinal(), turns.size() == 1 ? ALONE_TIMES : times));
    }
    return texts;
  }
}
