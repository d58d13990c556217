package io.earshot.pipeline;

import io.earshot.domain.alert.AlertAction;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.step.DecodeAction;
import io.earshot.pipeline.step.DecodeContact;
import io.earshot.pipeline.step.DecodeEvent;
import io.earshot.pipeline.step.DecodeProfile;
import io.earshot.pipeline.step.DecodeRoutingRuleChange;
import io.earshot.pipeline.step.DecodeRuleChange;
import io.earshot.pipeline.step.NoteCustomer;
import io.earshot.pipeline.step.Sides;
import io.earshot.pipeline.stream.CustomerNews;
import io.earshot.pipeline.stream.DecodedEvent;
import io.earshot.pipeline.stream.RoutingRuleNews;
import io.earshot.pipeline.stream.RuleNews;
import io.earshot.wire.deadletter.DeadLetter;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * What comes in, decoded and with its time. Time is told by the events, not by their records, so it
 * is assigned behind the decoding, partition by partition.
 *
 * @param events of conversations
 * @param customerNews from events, profiles and ended conversations
 * @param alertActions of leads
 * @param ruleNews of rules that find escalations, in one order for all
 * @param routingRuleNews of rules that route, in one order for all
 * @param deadLetters of all inputs
 */
record Intake(
    DataStream<DecodedEvent> events,
    DataStream<CustomerNews> customerNews,
    DataStream<AlertAction> alertActions,
    DataStream<RuleNews> ruleNews,
    DataStream<RoutingRuleNews> routingRuleNews,
    DataStream<DeadLetter> deadLetters) {

  static Intake of(StreamExecutionEnvironment env, Inputs in, JobSettings settings, Pace pace) {
    SingleOutputStreamOperator<DecodedEvent> decoded =
        env.fromSource(
                in.conversationEvents(), WatermarkStrategy.noWatermarks(), "conversation events")
            .uid("conversation-events")
            .process(new DecodeEvent(settings.decode(), settings.redaction()))
            .uid("decode-event")
            .name("decode event");

    DataStream<DecodedEvent> events =
        pace.tellTime(decoded, settings.eventTime())
            .uid("event-time")
            .name("event time")
            .setBufferTimeout(pace.together());

    SingleOutputStreamOperator<CustomerNews> profiles = profiles(env, in, settings, pace);
    SingleOutputStreamOperator<CustomerNews> contacts = contacts(env, in, settings, pace);
    SingleOutputStreamOperator<AlertAction> actions = actions(env, in, settings, pace);
    SingleOutputStreamOperator<RuleNews> rules = rules(env, in, settings, pace);
    SingleOutputStreamOperator<RoutingRuleNews> routing = routingRules(env, in, settings, pace);
    DataStream<CustomerNews> noted =
        events.flatMap(new NoteCustomer()).uid("note-customer").name("note customer");

    return new Intake(
        events,
        noted.union(profiles, contacts),
        actions,
        rules,
        routing,
        decoded
            .getSideOutput(Sides.DEAD_LETTERS)
            .union(
                profiles.getSideOutput(Sides.DEAD_LETTERS),
                contacts.getSideOutput(Sides.DEAD_LETTERS),
                actions.getSideOutput(Sides.DEAD_LETTERS),
                rules.getSideOutput(Sides.DEAD_LETTERS),
                routing.getSideOutput(Sides.DEAD_LETTERS)));
  }

  private static SingleOutputStreamOperator<CustomerNews> profiles(
      StreamExecutionEnvironment env, Inputs in, JobSettings settings, Pace pace) {
    return env.fromSource(in.customerProfiles(), pace.controlTime(), "customer profiles")
        .uid("customer-profiles")
        .process(new DecodeProfile(settings.decode(), settings.redaction()))
        .uid("decode-profile")
        .name("decode profile");
  }

  private static SingleOutputStreamOperator<CustomerNews> contacts(
      StreamExecutionEnvironment env, Inputs in, JobSettings settings, Pace pace) {
    return env.fromSource(in.contacts(), pace.controlTime(), "contacts")
        .uid("contacts")
        .process(new DecodeContact(settings.decode(), settings.redaction()))
        .uid("decode-contact")
        .name("decode contact");
  }

  private static SingleOutputStreamOperator<AlertAction> actions(
      StreamExecutionEnvironment env, Inputs in, JobSettings settings, Pace pace) {
    return env.fromSource(in.alertActions(), pace.controlTime(), "alert actions")
        .uid("alert-actions")
        .process(new DecodeAction(settings.decode(), settings.redaction()))
        .uid("decode-action")
        .name("decode action");
  }

  /** By one task, so that every task behind it sees the same order. */
  private static SingleOutputStreamOperator<RuleNews> rules(
      StreamExecutionEnvironment env, Inputs in, JobSettings settings, Pace pace) {
    return env.fromSource(in.ruleChanges(), pace.controlTime(), "rule changes")
        .uid("rule-changes")
        .setParallelism(1)
        .process(new DecodeRuleChange(settings.decode(), settings.redaction()))
        .uid("decode-rule-change")
        .name("decode rule change")
        .setParallelism(1);
  }

  /** By one task, likewise. */
  private static SingleOutputStreamOperator<RoutingRuleNews> routingRules(
      StreamExecutionEnvironment env, Inputs in, JobSettings settings, Pace pace) {
    return env.fromSource(in.routingRuleChanges(), pace.controlTime(), "routing rule changes")
        .uid("routing-rule-changes")
        .setParallelism(1)
        .process(new DecodeRoutingRuleChange(settings.decode(), settings.redaction()))
        .uid("decode-routing-rule-change")
        .name("decode routing rule change")
        .setParallelism(1);
  }
}
