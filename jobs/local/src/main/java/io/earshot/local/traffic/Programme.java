package io.earshot.local.traffic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The order in which conversations are played: drawn by the seed, but begun with some that soon go
 * wrong, so that there is something to see.
 */
final class Programme {

  private static final int OPENERS = 4;
  private static final Duration SOON = Duration.ofSeconds(8);
  private static final int ENOUGH_SAID = 2;

  private final List<CorpusConversation> order;
  private int position;

  private Programme(List<CorpusConversation> order) {
    this.order = order;
  }

  /** The programme for a seed, at a speed. */
  static Programme of(List<CorpusConversation> corpus, long seed, double speed) {
    List<CorpusConversation> drawn = new ArrayList<>(corpus);
    Collections.shuffle(drawn, new Random(seed));
    List<CorpusConversation> openers =
        drawn.stream().filter(one -> soonGoesWrong(one, speed)).limit(OPENERS).toList();
    drawn.removeAll(openers);
    for (int i = 0; i < openers.size(); i++) {
      drawn.add(Math.min(2 * i, drawn.size()), openers.get(i)); // every other one
    }
    return new Programme(List.copyOf(drawn));
  }

  /** The cues of the next conversation; it never ends. */
  List<Cue> next() {
    CorpusConversation conversation = order.get(position % order.size());
    int round = position / order.size() + 1;
    position++;
    return Script.of(conversation, round);
  }

  private static boolean soonGoesWrong(CorpusConversation conversation, double speed) {
    Integer turn = conversation.leadNeededAfter();
    if (turn == null || turn < ENOUGH_SAID) {
      return false;
    }
    double seconds = Script.timeOf(conversation, turn).toMillis() / 1000.0 / speed;
    return seconds <= SOON.toSeconds();
  }
}
