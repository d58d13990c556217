package io.earshot.board.view;

import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.mood.Mood;
import io.earshot.domain.risk.Risk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A conversation as it stands, and how it came there. Belongs to the view's lock. */
final class Followed {

  private static final int MOST_EVENTS = 60;

  private ConversationSnapshot snapshot;
  private @Nullable String toldTeam;
  private final Curve curve = new Curve();
  private final List<Happening> events = new ArrayList<>();

  Followed(ConversationSnapshot first) {
    snapshot = first;
    toldTeam = first.team();
    point(first);
  }

  ConversationSnapshot snapshot() {
    return snapshot;
  }

  Curve curve() {
    return curve;
  }

  List<Happening> events() {
    return List.copyOf(events);
  }

  /** The team whose viewers were last told of it. */
  @Nullable String toldTeam() {
    return toldTeam;
  }

  void tell() {
    toldTeam = snapshot.team();
  }

  /** Whether the snapshot is news: the highest revision holds. */
  boolean take(ConversationSnapshot next) {
    if (next.revision() <= snapshot.revision()) {
      return false;
    }
    note(next);
    snapshot = next;
    point(next);
    return true;
  }

  private void point(ConversationSnapshot of) {
    Mood mood = of.mood();
    Risk risk = of.risk();
    curve.add(
        of.changedAt(), mood == null ? null : mood.score(), risk == null ? null : risk.score());
  }

  private void note(ConversationSnapshot next) {
    Instant at = next.changedAt();
    if (!next.startedAt().equals(snapshot.startedAt()) && snapshot.endedAt() != null) {
      note(at, "STARTED", "taken up again");
    }
    if (!Objects.equals(next.queue(), snapshot.queue()) && snapshot.queue() != null) {
      note(at, "TRANSFER", "to queue " + next.queue());
    }
    if (!Objects.equals(next.agentId(), snapshot.agentId())) {
      note(
          at,
          next.agentId() == null ? "LEFT" : "JOINED",
          "agent " + (next.agentId() == null ? snapshot.agentId() : next.agentId()));
    }
    if (next.endedAt() != null && snapshot.endedAt() == null) {
      note(next.endedAt(), "ENDED", String.valueOf(next.disposition()));
    }
  }

  private void note(Instant at, String kind, String text) {
    if (events.size() == MOST_EVENTS) {
      events.remove(0);
    }
    events.add(new Happening(at, kind, text));
  }
}
