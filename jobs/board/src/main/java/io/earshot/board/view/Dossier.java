package io.earshot.board.view;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.alert.AlertState;
import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.customer.CustomerStanding;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.routing.RoutingDecision;
import io.earshot.domain.routing.RoutingReason;
import io.earshot.domain.rule.RuleFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that is remembered of a conversation.
 *
 * @param turns what was said, in order, as far as it is remembered
 * @param isWhole whether nothing that was said is missing
 * @param curve mood and risk as they were told
 * @param events what happened, in order
 * @param customer how the customer stands, or null if that is not remembered
 */
public record Dossier(
    ConversationSnapshot conversation,
    List<ScoredMessage> turns,
    boolean isWhole,
    List<CurvePoint> curve,
    List<Happening> events,
    List<AlertRow> alerts,
    List<RoutingDecision> routing,
    @Nullable CustomerStanding customer,
    List<RuleFinding> findings) {

  static Dossier of(ViewState state, Followed followed) {
    ConversationSnapshot snapshot = followed.snapshot();
    ConversationId id = snapshot.conversationId();
    CustomerId customer = snapshot.customerId();
    List<AlertRow> alerts = state.alerts.of(id).stream().map(state::row).toList();
    List<RoutingDecision> routing = List.copyOf(state.decisions.getOrDefault(id, List.of()));
    List<Happening> events = new ArrayList<>(followed.events());
    alerts.forEach(row -> addTo(events, row.alert()));
    routing.forEach(decision -> events.add(happening(decision)));
    List<RuleFinding> findings = state.rules.findings(id);
    findings.forEach(
        one ->
            events.add(new Happening(one.at(), "RULE", one.ruleId() + " (" + one.state() + ")")));
    events.sort(Comparator.comparing(Happening::at));
    return new Dossier(
        snapshot,
        state.turns.of(id),
        state.turns.isWhole(id),
        followed.curve().points(),
        List.copyOf(events),
        alerts,
        routing,
        customer == null ? null : state.customers.get(customer),
        findings);
  }

  /** The alert's opening, who took it, and where it is now: the topic keeps no more of it. */
  private static void addTo(List<Happening> events, Alert alert) {
    events.add(new Happening(alert.openedAt(), "ALERT_OPENED", alert.title()));
    if (alert.acknowledgedAt() != null) {
      events.add(
          new Happening(alert.acknowledgedAt(), "ACKNOWLEDGED", "by " + alert.acknowledgedBy()));
    }
    if (alert.state() != AlertState.OPENED && alert.state() != AlertState.ACKNOWLEDGED) {
      String kind = alert.state() == AlertState.RAISED ? "ALERT_RAISED" : alert.state().name();
      String by = alert.closedBy() == null ? "" : ", by " + alert.closedBy();
      events.add(new Happening(alert.changedAt(), kind, alert.severity() + by));
    }
  }

  private static Happening happening(RoutingDecision decision) {
    String why =
        decision.because().stream().map(RoutingReason::reason).collect(Collectors.joining("; "));
    return new Happening(
        decision.decidedAt(),
        "ROUTED",
        "%s, priority %d%s"
            .formatted(
                decision.target().queue() == null ? "no queue" : decision.target().queue(),
                decision.priority().value(),
                why.isEmpty() ? "" : ": " + why));
  }
}
