package io.earshot.domain.mood;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fold of a conversation that can still be corrected: the last {@value #WINDOW} messages as
 * marks, all before them as one tally.
 *
 * <p>A message that comes late, changes or is taken back within the window leads to a fold anew,
 * after which the conversation stands as if it had come right. One from before the window is
 * applied where it comes and counted.
 *
 * @param older the messages that have left the window
 * @param marks the messages in the window, by the time they were sent
 * @param now all of them
 * @param late messages that came too late to be put into their place
 */
public record Reckoning(Tally older, List<MessageMark> marks, Tally now, int late) {

  /** Nothing said yet. */
  public static final Reckoning EMPTY = new Reckoning(Tally.EMPTY, List.of(), Tally.EMPTY, 0);

  static final int WINDOW = 64;

  /** The reckoning with a message added, or replaced if it is a later revision of a known one. */
  public Reckoning with(MessageMark mark) {
    int known = indexOf(mark.id());
    if (known >= 0) {
      return marks.get(known).revision() >= mark.revision() ? this : replaced(known, mark);
    }
    if (isNewest(mark)) {
      return appended(mark);
    }
    if (marks.size() == WINDOW && mark.sentAt().isBefore(marks.get(0).sentAt())) {
      return new Reckoning(older, marks, now.plus(mark), late + 1);
    }
    return inserted(mark);
  }

  /**
   * The mood on Contact Lens's scale: a quarter scores the mean of -5, 0 and 5 for its negative,
   * neutral and positive customer messages (Amazon does not publish the formula of a period), and
   * the overall score is the mean of the quarters, as in Amazon's own sample output. Taken over the
   * messages in the window.
   *
   * @return null before the first customer message with a sentiment
   */
  public @Nullable ContactLensScore contactLens() {
    List<MessageMark> read = marks.stream().filter(MessageMark::countsForMood).toList();
    if (read.isEmpty()) {
      return null;
    }
    double[] sums = new double[Quarters.COUNT];
    int[] counts = new int[Quarters.COUNT];
    Instant from = marks.get(0).sentAt();
    long length = Duration.between(from, marks.get(marks.size() - 1).sentAt()).toMillis() + 1;
    for (MessageMark mark : read) {
      long into = Duration.between(from, mark.sentAt()).toMillis();
      int quarter = (int) (into * Quarters.COUNT / length);
      sums[quarter] += mark.contactLensPoints();
      counts[quarter]++;
    }
    return ContactLensScore.of(Quarters.of(sums, counts));
  }

  private boolean isNewest(MessageMark mark) {
    return marks.isEmpty() || !mark.sentAt().isBefore(marks.get(marks.size() - 1).sentAt());
  }

  private Reckoning appended(MessageMark mark) {
    List<MessageMark> after = new ArrayList<>(marks);
    after.add(mark);
    Tally before = older;
    if (after.size() > WINDOW) {
      before = older.plus(after.remove(0));
    }
    return new Reckoning(before, List.copyOf(after), now.plus(mark), late);
  }

  private Reckoning inserted(MessageMark mark) {
    List<MessageMark> after = new ArrayList<>(marks);
    int at = 0;
    while (at < after.size() && !after.get(at).sentAt().isAfter(mark.sentAt())) {
      at++;
    }
    after.add(at, mark);
    Tally before = older;
    if (after.size() > WINDOW) {
      before = older.plus(after.remove(0));
    }
    return folded(before, after);
  }

  private Reckoning replaced(int index, MessageMark mark) {
    List<MessageMark> after = new ArrayList<>(marks);
    after.set(index, mark);
    return folded(older, after);
  }

  private Reckoning folded(Tally before, List<MessageMark> after) {
    Tally tally = before;
    for (MessageMark mark : after) {
      tally = tally.plus(mark);
    }
    return new Reckoning(before, List.copyOf(after), tally, late);
  }

  private int indexOf(long id) {
    for (int i = 0; i < marks.size(); i++) {
      if (marks.get(i).id() == id) {
        return i;
      }
    }
    return -1;
  }
}
