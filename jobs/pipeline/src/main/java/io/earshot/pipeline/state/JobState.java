package io.earshot.pipeline.state;

import io.earshot.domain.alert.AlertCase;
import io.earshot.domain.alert.RaisedAlert;
import io.earshot.domain.alert.Ration;
import io.earshot.domain.alert.TeamBudget;
import io.earshot.domain.arrangement.Arrangement;
import io.earshot.domain.conversation.Conversation;
import io.earshot.domain.customer.CustomerMemory;
import io.earshot.domain.routing.RoutingCase;
import io.earshot.domain.routing.RoutingRule;
import io.earshot.domain.rule.Rule;
import io.earshot.domain.rule.RuleEntry;
import io.earshot.domain.status.ComponentStatus;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.state.compact.CompactSerializer;
import io.earshot.pipeline.state.compact.Layout;
import io.earshot.pipeline.stream.CustomerNews;
import io.earshot.pipeline.stream.DecodedEvent;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeHint;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.TypeSerializer;

/**
 * Everything the job keeps. Names are part of the savepoint format: add freely, never rename.
 *
 * <p>Conversations die by their own deadlines; the time to live is the net below them, for state
 * that lost its timer. Customers have no end, so theirs is the time to live itself.
 */
public final class JobState {

  /** So many times what a conversation lives by its own deadlines. */
  private static final int NET = 2;

  private JobState() {}

  /** Of arrange-messages, by conversation: which messages have been handed on. */
  public static ValueStateDescriptor<Arrangement> arrangement(JobSettings settings) {
    return living(
        new ValueStateDescriptor<>("arrangement", compact(Layout.ARRANGEMENT, settings)),
        ofConversations(settings));
  }

  /** Of follow-conversation, by conversation: how it stands. */
  public static ValueStateDescriptor<Conversation> conversation(JobSettings settings) {
    return living(
        new ValueStateDescriptor<>("conversation", compact(Layout.CONVERSATION, settings)),
        ofConversations(settings));
  }

  /** Of raise-alert, by conversation: its alerts, and what leads did with them. */
  public static ValueStateDescriptor<AlertCase> alertCase(JobSettings settings) {
    return living(
        new ValueStateDescriptor<>("alert-case", AlertCase.class), ofConversations(settings));
  }

  /** Of ration-alerts, by team: what it has spent of its budget. */
  public static ValueStateDescriptor<TeamBudget> teamBudget(JobSettings settings) {
    return living(
        new ValueStateDescriptor<>("team-budget", TeamBudget.class), ofConversations(settings));
  }

  /** Of ration-alerts, by team: which alerts it was shown. */
  public static MapStateDescriptor<String, Ration> rations(JobSettings settings) {
    return living(
        new MapStateDescriptor<>("rations", String.class, Ration.class), ofConversations(settings));
  }

  /** Of order-alerts, by team, in bounded runs only: what was raised. */
  public static ListStateDescriptor<RaisedAlert> unorderedAlerts() {
    return new ListStateDescriptor<>("unordered-alerts", RaisedAlert.class);
  }

  /** Of follow-conversation, the same in every task: what changes of rules have led to. */
  public static MapStateDescriptor<String, RuleEntry<Rule>> ruleBook() {
    return new MapStateDescriptor<>(
        "rule-book", Types.STRING, TypeInformation.of(new TypeHint<RuleEntry<Rule>>() {}));
  }

  /** Of decide-routing, by conversation: what is known, and the decision in force. */
  public static ValueStateDescriptor<RoutingCase> routingCase(JobSettings settings) {
    return living(
        new ValueStateDescriptor<>("routing-case", compact(Layout.ROUTING_CASE, settings)),
        ofConversations(settings));
  }

  /** Of decide-routing, the same in every task: what changes of rules have led to. */
  public static MapStateDescriptor<String, RuleEntry<RoutingRule>> routingRuleBook() {
    return new MapStateDescriptor<>(
        "routing-rule-book",
        Types.STRING,
        TypeInformation.of(new TypeHint<RuleEntry<RoutingRule>>() {}));
  }

  /** Of recall-customer, by customer: what is remembered. */
  public static ValueStateDescriptor<CustomerMemory> customerMemory(JobSettings settings) {
    return living(
        new ValueStateDescriptor<>("customer-memory", CustomerMemory.class),
        settings.customers().forgetAfter());
  }

  /** Of event-time, by subtask: the last watermark, so that a restart does not lose the time. */
  public static ListStateDescriptor<Long> timeTold() {
    return new ListStateDescriptor<>("time-told", Types.LONG);
  }

  /** Of tell-status: what was said last, so that what is counted outlives a restart. */
  public static ListStateDescriptor<ComponentStatus> statusTold() {
    return new ListStateDescriptor<>("status-told", ComponentStatus.class);
  }

  /** Of order-events, by conversation, in bounded runs only: what has been read. */
  public static ListStateDescriptor<DecodedEvent> unorderedEvents() {
    return new ListStateDescriptor<>("unordered-events", DecodedEvent.class);
  }

  /** Of order-customer-news, by customer, in bounded runs only: what has been read. */
  public static ListStateDescriptor<CustomerNews> unorderedCustomerNews() {
    return new ListStateDescriptor<>("unordered-customer-news", CustomerNews.class);
  }

  private static <T> TypeSerializer<T> compact(Layout<T> layout, JobSettings settings) {
    return new CompactSerializer<>(layout, HouseNames.of(settings));
  }

  private static Duration ofConversations(JobSettings settings) {
    Duration remembered =
        Stream.of(
                settings.conversations().forgetAfterEnd(),
                settings.arrangement().rememberAfterEnd(),
                settings.alerts().rememberFor())
            .max(Duration::compareTo)
            .orElseThrow();
    return settings.conversations().idleness().longest().plus(remembered).multipliedBy(NET);
  }

  private static <T extends StateDescriptor<?, ?>> T living(T state, Duration timeToLive) {
    state.enableTimeToLive(
        StateTtlConfig.newBuilder(timeToLive)
            .setUpdateType(StateTtlConfig.UpdateType.OnCreateAndWrite)
            .setStateVisibility(StateTtlConfig.StateVisibility.NeverReturnExpired)
            .cleanupInRocksdbCompactFilter(10_000)
            .build());
    return state;
  }
}
