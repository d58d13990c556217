package io.earshot.local.backtest;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.rule.RuleFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of a recording under one book of rules and settings.
 *
 * @param alerts every revision of every alert
 * @param findings every time that a rule held, active or shadow
 * @param deadLetters how many records could not be used
 */
public record Result(
    Recorded recorded, List<Alert> alerts, List<RuleFinding> findings, long deadLetters) {

  /** The revisions of each conversation's alerts, in the order of their time. */
  Map<ConversationId, List<Alert>> byConversation() {
    Map<ConversationId, List<Alert>> found = new LinkedHashMap<>();
    alerts.stream()
        .sorted(
            Comparator.comparing(Alert::changedAt)
                .thenComparing(alert -> alert.alertId().value())
                .thenComparing(Alert::revision))
        .forEach(
            alert ->
                found.computeIfAbsent(alert.conversationId(), id -> new ArrayList<>()).add(alert));
    return found;
  }
}
