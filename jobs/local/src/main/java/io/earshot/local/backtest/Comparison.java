package io.earshot.local.backtest;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.event.ConversationId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two books of rules and settings over the same recording.
 *
 * @param changes what matters most first
 */
public record Comparison(
    Recorded recorded, BookFigures present, BookFigures candidate, List<Change> changes) {

  /** Compares what came of one recording under both. */
  public static Comparison of(Result present, Result candidate) {
    Map<ConversationId, Verdict> before = verdicts(present);
    Map<ConversationId, Verdict> after = verdicts(candidate);
    Map<ConversationId, Need> needs = candidate.recorded().needs();
    List<Change> changes = new ArrayList<>();
    for (Map.Entry<ConversationId, Verdict> one : after.entrySet()) {
      Verdict was = before.get(one.getKey());
      Change change =
          was == null ? null : Change.between(was, one.getValue(), needs.get(one.getKey()));
      if (change != null) {
        changes.add(change);
      }
    }
    changes.sort(
        Comparator.comparing(Change::kind)
            .thenComparing(change -> change.candidate().conversationId().value()));
    return new Comparison(
        candidate.recorded(),
        BookFigures.of("present", present, before),
        BookFigures.of("candidate", candidate, after),
        List.copyOf(changes));
  }

  private static Map<ConversationId, Verdict> verdicts(Result outcome) {
    Map<ConversationId, List<Alert>> alerts = outcome.byConversation();
    Map<ConversationId, Verdict> verdicts = new LinkedHashMap<>();
    for (ConversationId id : outcome.recorded().ids()) {
      verdicts.put(
          id,
          Verdict.of(id, alerts.getOrDefault(id, List.of()), outcome.recorded().transcript(id)));
    }
    return verdicts;
  }
}
