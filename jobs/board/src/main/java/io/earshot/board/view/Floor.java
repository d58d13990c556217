package io.earshot.board.view;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.ScoredMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Mood, volume, risk and alerts of the last four hours by the minute in which they were. A message
 * counts where its conversation belongs when the message is taken; one whose conversation is not
 * known yet waits a little. Belongs to the view's lock.
 */
final class Floor {

  static final String OTHER = "(other)";
  static final String UNKNOWN = "(unknown)";

  private static final int MOST_WAITING = 20_000;
  private static final long WAIT_MILLIS = 5_000;
  private static final int MOST_SEEN = 100_000;

  private final int mostRows;
  private final Map<Key, Minutes> rows = new HashMap<>();
  private final Map<String, Minutes> teams = new HashMap<>();
  private final Lru<ConversationId, Place> places;
  private final Lru<String, Boolean> seen = new Lru<>(MOST_SEEN);
  private final LinkedHashMap<ConversationId, Waiting> waiting = new LinkedHashMap<>();

  Floor(Bounds bounds) {
    mostRows = bounds.floorRows();
    places = new Lru<>(bounds.places());
  }

  private record Key(FloorBy by, String key, @Nullable String team) {}

  /** What happened in a conversation that is not known yet. */
  private record Waiting(long sinceMillis, Place without, List<Consumer<Place>> counts) {}

  /** A conversation is there. */
  void stands(ConversationSnapshot snapshot, long now) {
    Place place = Place.of(snapshot);
    places.put(snapshot.conversationId(), place);
    if (snapshot.risk() != null) {
      double risk = snapshot.risk().score();
      long minute = minute(snapshot.changedAt());
      each(place, row -> row.risk(minute, minute(now), risk));
    }
    Waiting early = waiting.remove(snapshot.conversationId());
    if (early != null) {
      early.counts.forEach(count -> count.accept(place));
    }
  }

  /** Something was said while the board listens. */
  void said(ScoredMessage message, long now) {
    if (!isNew(message)) {
      return;
    }
    countIn(message.conversationId(), placeOf(message), place -> count(message, place, now), now);
  }

  /** Something was said before the board listened. */
  void saidEarlier(ScoredMessage message, long now) {
    if (isNew(message)) {
      Place place = places.get(message.conversationId());
      count(message, place == null ? placeOf(message) : place, now);
    }
  }

  /** An alert was opened. */
  void alerted(Alert alert, long now) {
    long minute = minute(alert.openedAt());
    countIn(
        alert.conversationId(),
        new Place(Channel.UNKNOWN, alert.queue(), alert.team(), null, null),
        place -> each(place, row -> row.alert(minute, minute(now))),
        now);
  }

  /** What happened in a conversation that nobody has told of counts without it. */
  void tidy(long now) {
    Iterator<Waiting> early = waiting.values().iterator();
    while (early.hasNext()) {
      Waiting next = early.next();
      if (next.sinceMillis + WAIT_MILLIS > now) {
        return;
      }
      next.counts.forEach(count -> count.accept(next.without));
      early.remove();
    }
  }

  /** The rows that are seen, those with the most messages first. */
  List<FloorRow> rows(FloorBy by, Predicate<@Nullable String> sees, long now, int most) {
    Map<String, List<Minutes>> byKey = new TreeMap<>();
    rows.forEach(
        (key, minutes) -> {
          if (key.by == by && sees.test(key.team)) {
            byKey.computeIfAbsent(key.key, name -> new ArrayList<>()).add(minutes);
          }
        });
    return byKey.entrySet().stream()
        .map(one -> row(one.getKey(), sums(one.getValue(), now, Minutes.KEPT)))
        .filter(Floor::isAnything)
        .sorted(Comparator.comparingInt(Floor::volume).reversed())
        .limit(most)
        .toList();
  }

  /** The last minutes over the teams that are seen, oldest first, the present one last. */
  List<MinuteSum> sums(Predicate<@Nullable String> sees, long now, int minutes) {
    List<Minutes> seenTeams = new ArrayList<>();
    teams.forEach(
        (team, row) -> {
          if (sees.test(team.isEmpty() ? null : team)) {
            seenTeams.add(row);
          }
        });
    return sums(seenTeams, now, minutes);
  }

  private void countIn(ConversationId id, Place without, Consumer<Place> count, long now) {
    Place place = places.get(id);
    if (place != null) {
      count.accept(place);
    } else if (waiting.size() >= MOST_WAITING) {
      count.accept(without);
    } else {
      waiting
          .computeIfAbsent(id, key -> new Waiting(now, without, new ArrayList<>(2)))
          .counts
          .add(count);
    }
  }

  private void count(ScoredMessage message, Place place, long now) {
    boolean isRead =
        message.role() == ParticipantRole.CUSTOMER
            && message.sentiment() != null
            && !message.courtesy();
    double sentiment =
        isRead && message.sentiment() != null ? message.sentiment().score() : Double.NaN;
    long minute = minute(message.sentAt());
    each(place, row -> row.message(minute, minute(now), sentiment));
  }

  private void each(Place place, Consumer<Minutes> row) {
    for (FloorBy by : FloorBy.values()) {
      String key = by.keyOf(place);
      row.accept(row(new Key(by, key == null ? UNKNOWN : key, place.team())));
    }
    String team = place.team() == null ? "" : place.team();
    row.accept(teams.computeIfAbsent(teams.size() < mostRows ? team : "", id -> new Minutes()));
  }

  private Minutes row(Key key) {
    Minutes known = rows.get(key);
    if (known != null) {
      return known;
    }
    Key kept = rows.size() < mostRows ? key : new Key(key.by, OTHER, key.team);
    return rows.computeIfAbsent(kept, id -> new Minutes());
  }

  /** An edit is not said again, nor is what a job repeats after a failure. */
  private boolean isNew(ScoredMessage message) {
    return message.revision() == 1 && seen.put(message.messageId().value(), true) == null;
  }

  private static Place placeOf(ScoredMessage message) {
    String language = message.language() == null ? null : message.language().code();
    return new Place(message.channel(), null, null, null, language);
  }

  private static List<MinuteSum> sums(List<Minutes> rows, long now, int minutes) {
    List<MinuteSum> sums = new ArrayList<>(minutes);
    for (long minute = minute(now) - minutes + 1; minute <= minute(now); minute++) {
      MinuteSum sum = new MinuteSum();
      for (Minutes row : rows) {
        row.addTo(sum, minute);
      }
      sums.add(sum);
    }
    return sums;
  }

  private static FloorRow row(String key, List<MinuteSum> sums) {
    List<@Nullable Double> mood = new ArrayList<>(sums.size());
    List<@Nullable Double> risk = new ArrayList<>(sums.size());
    sums.forEach(
        sum -> {
          mood.add(sum.mood());
          risk.add(sum.risk());
        });
    return new FloorRow(
        key,
        mood,
        sums.stream().map(MinuteSum::messages).toList(),
        risk,
        sums.stream().map(MinuteSum::alerts).toList());
  }

  private static boolean isAnything(FloorRow row) {
    return volume(row) > 0 || row.alerts().stream().anyMatch(count -> count > 0);
  }

  private static int volume(FloorRow row) {
    return row.messages().stream().mapToInt(Integer::intValue).sum();
  }

  private static long minute(Instant at) {
    return Math.floorDiv(at.toEpochMilli(), 60_000);
  }

  private static long minute(long millis) {
    return Math.floorDiv(millis, 60_000L);
  }
}
