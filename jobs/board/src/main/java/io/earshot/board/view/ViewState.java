package io.earshot.board.view;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.customer.CustomerStanding;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.routing.RoutingDecision;
import io.earshot.domain.rule.Conditions;
import io.earshot.domain.rule.Rule;
import io.earshot.domain.rule.RuleFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a view holds. Belongs to the view's lock. */
final class ViewState {

  final Conversations conversations;
  final Turns turns;
  final Alerts alerts;
  final Floor floor;
  final LiveRules rules;
  final Troubles troubles = new Troubles();
  final Lru<CustomerId, CustomerStanding> customers;
  final Lru<ConversationId, List<RoutingDecision>> decisions;

  /** Conversations that are no longer followed, since it was last asked. */
  final List<Changed.Gone> gone = new ArrayList<>();

  ViewState(Bounds bounds, List<Rule> seeds, Conditions<RuleFacts> conditions) {
    conversations = new Conversations(bounds);
    turns = new Turns(bounds);
    alerts = new Alerts(bounds);
    floor = new Floor(bounds);
    rules = new LiveRules(seeds, conditions);
    customers = new Lru<>(bounds.customers());
    decisions = new Lru<>(bounds.conversations());
  }

  ConversationRow row(Followed followed) {
    ConversationSnapshot snapshot = followed.snapshot();
    Alert open = alerts.open(snapshot.conversationId());
    return ConversationRow.of(
        snapshot, priority(snapshot.conversationId()), open == null ? null : open.severity());
  }

  AlertRow row(Alerts.Held held) {
    Alert alert = held.alert();
    Followed followed = conversations.get(alert.conversationId());
    if (followed == null) {
      return new AlertRow(alert, List.of(), null, null, null, null, null, held.recordAt());
    }
    ConversationSnapshot of = followed.snapshot();
    return new AlertRow(
        alert,
        followed.curve().spark(),
        of.channel(),
        of.tier(),
        of.risk() == null ? null : of.risk().score(),
        of.subject() == null ? null : of.subject().label(),
        of.language(),
        held.recordAt());
  }

  /** Whether somebody may still act on it: its conversation has not ended without telling it. */
  boolean isShown(Alert alert) {
    if (!alert.isOpen()) {
      return false;
    }
    Followed followed = conversations.get(alert.conversationId());
    Instant endedAt = followed == null ? null : followed.snapshot().endedAt();
    return endedAt == null || endedAt.isBefore(alert.changedAt());
  }

  /** Takes back all that is known of a conversation but the alerts that were told of it. */
  void forget(ConversationId id) {
    Followed followed = conversations.remove(id);
    turns.forget(id);
    decisions.remove(id);
    if (followed != null) {
      gone.add(new Changed.Gone(id, followed.toldTeam(), null));
    }
  }

  void tidy(Instant now) {
    conversations.outdated(now).forEach(this::forget);
    alerts.tidy(now);
    floor.tidy(now.toEpochMilli());
  }

  private @Nullable Integer priority(ConversationId id) {
    List<RoutingDecision> of = decisions.get(id);
    return of == null ? null : of.get(of.size() - 1).priority().value();
  }
}
