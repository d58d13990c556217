package io.earshot.pipeline.state.compact;

import io.earshot.domain.mood.MessageMark;
import io.earshot.domain.mood.Reckoning;
import io.earshot.domain.mood.Tally;
import java.util.List;

/**
 * {@link Reckoning}s, without the sum of all messages: it is what the messages that have left the
 * window and the marks in it come to, and is folded anew.
 */
final class ReckoningFormat {

  private static final int OLDER = 1;

  private ReckoningFormat() {}

  static void write(Reckoning reckoning, CompactOut out) {
    boolean older = !reckoning.older().equals(Tally.EMPTY);
    out.number((long) reckoning.late() << 1 | (older ? OLDER : 0));
    if (older) {
      TallyFormat.write(reckoning.older(), out);
    }
    out.each(reckoning.marks(), MarkFormat::write);
  }

  static Reckoning read(CompactIn in) {
    long head = in.number();
    Tally older = (head & OLDER) != 0 ? TallyFormat.read(in) : Tally.EMPTY;
    List<MessageMark> marks = in.each(MarkFormat::read);
    return Reckoning.of(older, marks, (int) (head >> 1));
  }
}
