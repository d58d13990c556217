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
 * applied just before it and counted.
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

  /**
   * The reckoning of these. What all of them come to is not taken over but folded: it never is
   * anything else, bit for bit, whatever came late or was changed.
   */
  public static Reckoning of(Tally older, List<MessageMark> marks, int late) {
    return folded(older, marks, late);
  }

  /** The reckoning with a message added, or replaced if it is a later revision of a known one. */
  public Reckoning with(MessageMark mark) {
    int known = indexOf(mark.id());
    if (known >= 0) {
      return marks.get(known).revision() >= mark.revision() ? this : replaced(known, mark);
    }
    if (marks.size() == WINDOW && (mark.revision() > 1 || isBeforeWindow(mark))) {
      return tooLate(mark);
    }
    return isNewest(mark) ? appended(mark) : inserted(mark);
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

  private boolean isBeforeWindow(MessageMark mark) {
    return mark.sentAt().isBefore(marks.get(0).sentAt());
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
    putInPlace(after, mark);
    Tally before = older;
    if (after.size() > WINDOW) {
      before = older.plus(after.remove(0));
    }
    return folded(before, after, late);
  }

  private Reckoning replaced(int index, MessageMark mark) {
    List<MessageMark> after = new ArrayList<>(marks);
    if (after.get(index).sentAt().equals(mark.sentAt())) {
      after.set(index, mark);
    } else {
      after.remove(index);
      putInPlace(after, mark);
    }
    return folded(older, after, late);
  }

  /** A correction from before the window changes nothing: what it corrects cannot be taken out. */
  private Reckoning tooLate(MessageMark mark) {
    Tally before = mark.revision() > 1 ? older : older.plus(mark);
    return folded(before, marks, late + 1);
  }

  private static void putInPlace(List<MessageMark> into, MessageMark mark) {
    int at = into.size();
    while (at > 0 && into.get(at - 1).sentAt().isAfter(mark.sentAt())) {
      at--;
    }
    into.add(at, mark);
  }

  private static Reckoning folded(Tally before, List<MessageMark> after, int late) {
    return new Reckoning(before, List.copyOf(after), before.plus(after), late);
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
