package io.earshot.board.view;

import io.earshot.domain.status.ComponentStatus;
import io.earshot.wire.deadletter.DeadLetter;
import io.earshot.wire.deadletter.DeadLetterReason;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the parts of Earshot say they are, and what could not be used. Belongs to the view's lock.
 */
final class Troubles {

  private static final int MOST_LETTERS = 20;
  private static final int MOST_COMPONENTS = 100;
  private static final int MINUTES = 60;

  private final Map<String, ComponentStatus> components = new TreeMap<>();
  private final Map<DeadLetterReason, Count> counts = new EnumMap<>(DeadLetterReason.class);
  private final Deque<DeadLetterNote> letters = new ArrayDeque<>();

  void take(ComponentStatus status) {
    ComponentStatus known = components.get(status.component());
    boolean isOlder = known != null && status.at().isBefore(known.at());
    if (!isOlder && (known != null || components.size() < MOST_COMPONENTS)) {
      components.put(status.component(), status);
    }
  }

  void forget(String component) {
    components.remove(component);
  }

  void take(DeadLetter letter) {
    counts.computeIfAbsent(letter.reason(), reason -> new Count()).take(letter.timestamp());
    letters.addFirst(
        new DeadLetterNote(
            letter.reason(),
            letter.detail(),
            letter.topic(),
            letter.partition(),
            letter.offset(),
            letter.timestamp()));
    if (letters.size() > MOST_LETTERS) {
      letters.removeLast();
    }
  }

  List<ComponentStatus> components() {
    return List.copyOf(components.values());
  }

  List<DeadLetterNote> letters() {
    return List.copyOf(letters);
  }

  List<DeadLetterCount> reasons(Instant now) {
    return counts.entrySet().stream()
        .map(
            one ->
                new DeadLetterCount(
                    one.getKey(),
                    one.getValue().lastHour(now),
                    one.getValue().total,
                    one.getValue().lastAt))
        .sorted(Comparator.comparing(DeadLetterCount::lastAt).reversed())
        .toList();
  }

  private static final class Count {
    private final long[] minute = new long[MINUTES];
    private final int[] letters = new int[MINUTES];
    private long total;
    private Instant lastAt = Instant.EPOCH;

    void take(Instant at) {
      total++;
      lastAt = at.isAfter(lastAt) ? at : lastAt;
      long of = at.getEpochSecond() / 60;
      int slot = (int) Math.floorMod(of, (long) MINUTES);
      if (minute[slot] < of) {
        minute[slot] = of;
        letters[slot] = 0;
      }
      letters[slot] += minute[slot] == of ? 1 : 0;
    }

    int lastHour(Instant now) {
      long since = now.getEpochSecond() / 60 - MINUTES;
      int sum = 0;
      for (int slot = 0; slot < MINUTES; slot++) {
        sum += minute[slot] > since ? letters[slot] : 0;
      }
      return sum;
    }
  }
}
