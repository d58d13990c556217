package io.earshot.pipeline;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.alert.AlertFeedback;
import io.earshot.domain.audit.AuditEntry;
import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.customer.CustomerStanding;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.routing.RoutingDecision;
import io.earshot.domain.rule.RuleFinding;
import io.earshot.domain.status.ComponentStatus;
import io.earshot.wire.deadletter.DeadLetter;
import org.apache.flink.api.connector.sink2.Sink;

/** Where the job writes: a sink for each topic out; a bounded run leaves the status alone. */
public record Outputs(
    Sink<ScoredMessage> scoredMessages,
    Sink<ConversationSnapshot> conversations,
    Sink<CustomerStanding> customers,
    Sink<RoutingDecision> routingDecisions,
    Sink<Alert> alerts,
    Sink<AlertFeedback> alertFeedback,
    Sink<RuleFinding> ruleFindings,
    Sink<AuditEntry> audit,
    Sink<DeadLetter> deadLetters,
    Sink<ComponentStatus> status) {}
