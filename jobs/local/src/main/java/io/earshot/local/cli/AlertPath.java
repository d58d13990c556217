package io.earshot.local.cli;

import io.earshot.domain.conversation.Conversation;
import io.earshot.domain.conversation.ConversationDesk;
import io.earshot.domain.conversation.ConversationStep;
import io.earshot.domain.escalation.RiskJudge;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.ConversationStarted;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.risk.RiskModel;
import io.earshot.domain.rule.RuleBook;
import io.earshot.domain.rule.RuleJudge;
import io.earshot.domain.rule.RuleWatch;
import io.earshot.language.risk.Detector;
import io.earshot.language.risk.Policy;
import io.earshot.language.risk.ReadCase;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.settings.SettingsFiles;
import io.earshot.rules.CelConditions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a lead really gets: the conversation followed as the job follows it, with the risk model and
 * all other grounds to escalate, timers included.
 */
final class AlertPath implements Policy {

  private static final JobSettings SHIPPED = SettingsFiles.defaults();

  @Override
  public String name() {
    return "whole alert path, with rules";
  }

  @Override
  public Detector tuned(List<ReadCase> conversations, RiskModel model) {
    RiskJudge judge = RiskJudge.of(model, SHIPPED.risk().toDecision());
    RuleJudge rules =
        RuleJudge.of(
            RuleBook.of(SHIPPED.rules(), List.of()),
            CelConditions.ofEscalation(),
            RuleWatch.SILENT);
    ConversationDesk desk =
        new ConversationDesk(
            SHIPPED.conversations(), SHIPPED.routing(), SHIPPED.alerts(), judge, rules);
    return conversation -> new Following(desk).alertedAfter(conversation);
  }

  /** One conversation on its way through the desk. */
  private static final class Following {

    private final ConversationDesk desk;
    private final TreeSet<Instant> timers = new TreeSet<>();
    private @Nullable Conversation now;

    Following(ConversationDesk desk) {
      this.desk = desk;
    }

    @Nullable Integer alertedAfter(ReadCase conversation) {
      if (conversation.size() == 0) {
        return null;
      }
      take(desk.onEvent(null, start(conversation)));
      for (int entry = 0; entry < conversation.size(); entry++) {
        ScoredMessage message = conversation.messages().get(entry);
        if (silenceAlerts(message.sentAt())) {
          return Math.max(0, entry - 1);
        }
        if (take(desk.onScored(now, message))) {
          return entry;
        }
      }
      return null;
    }

    private static ConversationStarted start(ReadCase conversation) {
      ConversationId id = new ConversationId(conversation.told().id());
      return new ConversationStarted(
          id,
          conversation.at(0),
          conversation.background().channel(),
          null,
          null,
          null,
          null,
          null,
          Map.of());
    }

    private boolean silenceAlerts(Instant until) {
      boolean alerts = false;
      while (!alerts && now != null && !timers.isEmpty() && !timers.first().isAfter(until)) {
        alerts = take(desk.onDeadline(now, timers.pollFirst()));
      }
      return alerts;
    }

    private boolean take(ConversationStep step) {
      now = step.after();
      if (step.timerAt() != null) {
        timers.add(step.timerAt());
      }
      return step.escalations().stream()
          .anyMatch(it -> it.severity() != null && it.severity() != Severity.WATCH);
    }
  }
}
