package io.earshot.board.live;

import io.earshot.board.view.AlertRow;
import io.earshot.board.view.ConversationRow;
import io.earshot.board.view.TurnRow;
import io.earshot.board.view.View;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.routing.RoutingDecision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is new in the conversations that somebody has open. */
final class Details {

  private final View view;
  private final Map<ConversationId, Watched> watched = new HashMap<>();

  Details(View view) {
    this.view = view;
  }

  /** What is new in a conversation. */
  public record Detail(
      ConversationRow conversation,
      List<TurnRow> turns,
      List<AlertRow> alerts,
      List<RoutingDecision> routing) {}

  record News(ConversationId conversationId, @Nullable String team, Detail detail) {}

  synchronized void watch(@Nullable ConversationId id) {
    if (id != null) {
      watched.computeIfAbsent(id, key -> new Watched()).watchers++;
    }
  }

  synchronized void unwatch(@Nullable ConversationId id) {
    Watched left = id == null ? null : watched.get(id);
    if (left != null && --left.watchers == 0) {
      watched.remove(id);
    }
  }

  synchronized void said(ScoredMessage message) {
    Watched of = watched.get(message.conversationId());
    if (of != null) {
      of.said.add(message);
      of.isChanged = true;
    }
  }

  synchronized void alerted(AlertRow alert) {
    Watched of = watched.get(alert.alert().conversationId());
    if (of != null) {
      of.alerts.add(alert);
      of.isChanged = true;
    }
  }

  synchronized void routed(RoutingDecision decision) {
    Watched of = watched.get(decision.conversationId());
    if (of != null) {
      of.routing.add(decision);
      of.isChanged = true;
    }
  }

  synchronized void changed(ConversationId id) {
    Watched of = watched.get(id);
    if (of != null) {
      of.isChanged = true;
    }
  }

  /** What is new since this was last asked; a conversation that is not known yet is kept. */
  List<News> take() {
    List<News> news = new ArrayList<>();
    for (ConversationId id : changedOnes()) {
      var known = view.read(readings -> new Known(readings.row(id), readings.alerts(id)));
      ConversationRow row = known.row();
      if (row != null) {
        Watched taken = takeFrom(id);
        List<TurnRow> turns =
            taken.said.stream().map(one -> TurnRow.of(one, known.alerts())).toList();
        news.add(
            new News(
                id,
                row.team(),
                new Detail(row, turns, List.copyOf(taken.alerts), List.copyOf(taken.routing))));
      }
    }
    return news;
  }

  private synchronized List<ConversationId> changedOnes() {
    return watched.entrySet().stream()
        .filter(one -> one.getValue().isChanged)
        .map(Map.Entry::getKey)
        .toList();
  }

  private synchronized Watched takeFrom(ConversationId id) {
    Watched taken = new Watched();
    Watched from = watched.get(id);
    if (from != null) {
      taken.said.addAll(from.said);
      taken.alerts.addAll(from.alerts);
      taken.routing.addAll(from.routing);
      from.said.clear();
      from.alerts.clear();
      from.routing.clear();
      from.isChanged = false;
    }
    return taken;
  }

  private record Known(@Nullable ConversationRow row, List<AlertRow> alerts) {}

  private static final class Watched {
    private final List<ScoredMessage> said = new ArrayList<>();
    private final List<AlertRow> alerts = new ArrayList<>();
    private final List<RoutingDecision> routing = new ArrayList<>();
    private int watchers;
    private boolean isChanged;
  }
}
