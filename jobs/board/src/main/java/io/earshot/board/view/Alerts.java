package io.earshot.board.view;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.alert.AlertId;
import io.earshot.domain.alert.AlertState;
import io.earshot.domain.event.ConversationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The alerts that were shown to leads. Belongs to the view's lock. */
final class Alerts {

  private final Bounds bounds;
  private final Map<AlertId, Held> byId = new LinkedHashMap<>();
  private final Map<ConversationId, Set<AlertId>> byConversation = new LinkedHashMap<>();

  Alerts(Bounds bounds) {
    this.bounds = bounds;
  }

  /**
   * An alert with the time of its record.
   *
   * @param opened whether this was the first that was heard of it
   */
  record Held(Alert alert, Instant recordAt, boolean opened) {}

  /** The alert if it is news, or null: the highest revision holds. */
  @Nullable Held take(Alert alert, Instant recordAt, Instant now) {
    Held known = byId.get(alert.alertId());
    if (known == null ? isOver(alert, now) : !isNews(alert, known.alert())) {
      return null;
    }
    if (known == null && alert.state() == AlertState.WITHHELD) {
      return null;
    }
    if (known == null && byId.size() >= bounds.alerts()) {
      makeRoom();
    }
    Held held = new Held(alert, recordAt, known == null);
    byId.remove(alert.alertId()); // the latest change comes last
    byId.put(alert.alertId(), held);
    byConversation
        .computeIfAbsent(alert.conversationId(), id -> new LinkedHashSet<>())
        .add(alert.alertId());
    return held;
  }

  @Nullable Held get(AlertId id) {
    return byId.get(id);
  }

  Collection<Held> all() {
    return byId.values();
  }

  /** Those of a conversation, the first opened first. */
  List<Held> of(ConversationId id) {
    List<Held> all = new ArrayList<>();
    for (AlertId one : byConversation.getOrDefault(id, Set.of())) {
      Held held = byId.get(one);
      if (held != null) {
        all.add(held);
      }
    }
    all.sort(Comparator.comparing(held -> held.alert().openedAt()));
    return all;
  }

  /** The open alert of a conversation, or null. */
  @Nullable Alert open(ConversationId id) {
    Alert open = null;
    for (AlertId one : byConversation.getOrDefault(id, Set.of())) {
      Held held = byId.get(one);
      if (held != null && held.alert().isOpen()) {
        open = held.alert();
      }
    }
    return open;
  }

  void remove(AlertId id) {
    Held held = byId.remove(id);
    if (held == null) {
      return;
    }
    ConversationId of = held.alert().conversationId();
    Set<AlertId> left = byConversation.getOrDefault(of, Set.of());
    left.remove(id);
    if (left.isEmpty()) {
      byConversation.remove(of);
    }
  }

  /** Forgets what was closed long ago. */
  void tidy(Instant now) {
    byId.values().stream()
        .filter(held -> isOver(held.alert(), now))
        .map(held -> held.alert().alertId())
        .toList()
        .forEach(this::remove);
  }

  /** What a budget withholds later takes nothing back that was shown. */
  private static boolean isNews(Alert alert, Alert known) {
    return alert.state() != AlertState.WITHHELD && alert.revision() > known.revision();
  }

  private boolean isOver(Alert alert, Instant now) {
    return !alert.isOpen() && alert.changedAt().plus(bounds.closedFor()).isBefore(now);
  }

  private void makeRoom() {
    AlertId eldest =
        byId.values().stream()
            .filter(held -> !held.alert().isOpen())
            .findFirst()
            .orElseGet(() -> byId.values().iterator().next())
            .alert()
            .alertId();
    remove(eldest);
  }
}
