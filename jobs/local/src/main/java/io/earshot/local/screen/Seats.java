package io.earshot.local.screen;

import io.earshot.domain.event.ConversationId;
import io.earshot.local.demo.Talk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sits in which row. A conversation keeps its row as long as it is open, since an eye that
 * follows it must not lose it; a free row goes to the most urgent one, and one with an alert may
 * take the row of the calmest one without.
 */
final class Seats {

  private final List<@Nullable ConversationId> seats = new ArrayList<>();

  /** The conversations to show, null for an empty row. */
  List<@Nullable Talk> seat(List<Talk> talks, int rows) {
    Map<ConversationId, Talk> byId = new LinkedHashMap<>();
    talks.forEach(talk -> byId.put(talk.id(), talk));
    resize(rows);
    seats.replaceAll(id -> id != null && byId.containsKey(id) ? id : null);

    Set<ConversationId> seated = new HashSet<>(seats);
    List<Talk> standing =
        talks.stream()
            .filter(talk -> !seated.contains(talk.id()))
            .sorted(Comparator.comparingDouble(Talk::urgency).reversed())
            .toList();
    for (Talk talk : standing) {
      int seat = seats.indexOf(null);
      if (seat < 0 && talk.alert() != null) {
        seat = calmest(byId);
      }
      if (seat < 0) {
        break;
      }
      seats.set(seat, talk.id());
    }
    List<@Nullable Talk> shown = new ArrayList<>();
    seats.forEach(id -> shown.add(id == null ? null : byId.get(id)));
    return shown;
  }

  private int calmest(Map<ConversationId, Talk> byId) {
    int calmest = -1;
    double least = Double.MAX_VALUE;
    for (int i = 0; i < seats.size(); i++) {
      Talk talk = byId.get(seats.get(i));
      if (talk != null && talk.alert() == null && talk.urgency() < least) {
        least = talk.urgency();
        calmest = i;
      }
    }
    return calmest;
  }

  private void resize(int rows) {
    while (seats.size() < rows) {
      seats.add(null);
    }
    while (seats.size() > rows) {
      seats.remove(seats.size() - 1);
    }
  }
}
