package io.earshot.pipeline;

import io.earshot.wire.record.RawRecord;
import org.apache.flink.api.connector.source.Source;

/**
 * Where the job reads.
 *
 * @param conversationEvents what contact centres report
 * @param customerProfiles what the business says of customers
 * @param contacts the job's own conversations, for the memory of customers: the loop from a
 *     conversation back to its customer runs through the topic, never inside the graph
 * @param alertActions what leads do with alerts
 * @param ruleChanges what people change about rules that find escalations
 * @param routingRuleChanges what people change about rules that route
 */
public record Inputs(
    Source<RawRecord, ?, ?> conversationEvents,
    Source<RawRecord, ?, ?> customerProfiles,
    Source<RawRecord, ?, ?> contacts,
    Source<RawRecord, ?, ?> alertActions,
    Source<RawRecord, ?, ?> ruleChanges,
    Source<RawRecord, ?, ?> routingRuleChanges) {}
