package io.earshot.board.view;

import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.conversation.ConversationStatus;
import io.earshot.domain.event.ConversationId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The conversations that are open, and those that ended a short while ago. Belongs to the view's
 * lock.
 */
final class Conversations {

  private final Bounds bounds;
  private final Map<ConversationId, Followed> byId = new LinkedHashMap<>();
  private final Map<ConversationId, Instant> ended = new LinkedHashMap<>();

  Conversations(Bounds bounds) {
    this.bounds = bounds;
  }

  @Nullable Followed get(ConversationId id) {
    return byId.get(id);
  }

  Collection<Followed> all() {
    return byId.values();
  }

  int size() {
    return byId.size();
  }

  /** Whether the snapshot is news, and its conversation is one of those that are followed. */
  boolean take(ConversationSnapshot snapshot, Instant now) {
    ConversationId id = snapshot.conversationId();
    boolean isOver = isOver(snapshot, now);
    Followed known = byId.get(id);
    if (known == null) {
      if (isOver) {
        return false;
      }
      makeRoom();
      byId.put(id, new Followed(snapshot));
    } else if (!known.take(snapshot)) {
      return false;
    }
    if (snapshot.status() == ConversationStatus.OPEN) {
      ended.remove(id);
    } else {
      ended.put(id, snapshot.changedAt());
    }
    return true;
  }

  @Nullable Followed remove(ConversationId id) {
    ended.remove(id);
    return byId.remove(id);
  }

  /** Those that ended so long ago that nobody counts them any more. */
  Collection<ConversationId> outdated(Instant now) {
    return ended.entrySet().stream()
        .filter(one -> one.getValue().plus(bounds.endedFor()).isBefore(now))
        .map(Map.Entry::getKey)
        .toList();
  }

  private boolean isOver(ConversationSnapshot snapshot, Instant now) {
    return snapshot.status() != ConversationStatus.OPEN
        && snapshot.changedAt().plus(bounds.endedFor()).isBefore(now);
  }

  /** One that has ended goes first, or else the one that was opened first. */
  private void makeRoom() {
    if (byId.size() >= bounds.conversations()) {
      remove((ended.isEmpty() ? byId : ended).keySet().iterator().next());
    }
  }
}
