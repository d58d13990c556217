package io.earshot.pipeline;

import static org.apache.flink.streaming.api.datastream.DataStreamUtils.reinterpretAsKeyedStream;

import io.earshot.domain.alert.Alert;
import io.earshot.domain.alert.RaisedAlert;
import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.routing.RoutingDecision;
import io.earshot.domain.routing.RoutingFacts;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.state.JobState;
import io.earshot.pipeline.step.ArrangeMessages;
import io.earshot.pipeline.step.DecideRouting;
import io.earshot.pipeline.step.FollowConversation;
import io.earshot.pipeline.step.RaiseAlert;
import io.earshot.pipeline.step.RationAlerts;
import io.earshot.pipeline.step.RecallCustomer;
import io.earshot.pipeline.step.Sides;
import io.earshot.pipeline.stream.ArrangedEvent;
import io.earshot.pipeline.stream.DecodedEvent;
import io.earshot.pipeline.stream.Finding;
import io.earshot.pipeline.stream.FollowedEvent;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The whole job on one page: what is said in conversations comes in; scored messages,
 * conversations, customers, routing decisions, alerts, findings of rules and dead letters go out.
 * Uids are part of the savepoint format: add freely, never rename.
 */
public final class ConversationTopology {

  private ConversationTopology() {}

  /** Builds the job into the environment. */
  public static void build(
      StreamExecutionEnvironment env, Inputs in, Outputs out, JobSettings settings, Pace pace) {
    Intake intake = Intake.of(env, in, settings, pace);

    SingleOutputStreamOperator<DecodedEvent> recalled =
        pace.orderNews(intake.customerNews())
            .process(new RecallCustomer(settings))
            .uid("recall-customer")
            .name("recall customer");

    SingleOutputStreamOperator<ArrangedEvent> arranged =
        pace.orderEvents(intake.events().union(recalled))
            .process(new ArrangeMessages(settings))
            .uid("arrange-messages")
            .name("arrange messages");

    SingleOutputStreamOperator<FollowedEvent> scored =
        pace.scoreMessages(arranged, settings.reader())
            .uid("score-message")
            .name("score message")
            .setBufferTimeout(pace.together());

    SingleOutputStreamOperator<ConversationSnapshot> conversations =
        reinterpretAsKeyedStream(scored, FollowedEvent::conversationKey)
            .connect(intake.ruleNews().broadcast(JobState.ruleBook()))
            .process(new FollowConversation(settings))
            .uid("follow-conversation")
            .name("follow conversation");

    DataStream<RoutingFacts> facts = conversations.getSideOutput(Sides.ROUTING);
    SingleOutputStreamOperator<RoutingDecision> decisions =
        reinterpretAsKeyedStream(facts, it -> it.conversationId().value())
            .connect(intake.routingRuleNews().broadcast(JobState.routingRuleBook()))
            .process(new DecideRouting(settings))
            .uid("decide-routing")
            .name("decide routing");

    DataStream<Finding> findings = conversations.getSideOutput(Sides.FINDINGS);
    SingleOutputStreamOperator<RaisedAlert> raised =
        reinterpretAsKeyedStream(findings, Finding::conversationKey)
            .connect(intake.alertActions().keyBy(it -> it.conversationId().value()))
            .process(new RaiseAlert(settings))
            .uid("raise-alert")
            .name("raise alert");

    SingleOutputStreamOperator<Alert> alerts =
        pace.orderAlerts(raised)
            .process(new RationAlerts(settings))
            .uid("ration-alerts")
            .name("ration alerts");

    scored
        .getSideOutput(Sides.SCORED)
        .sinkTo(out.scoredMessages())
        .uid("scored-messages-out")
        .name("scored messages");
    conversations.sinkTo(out.conversations()).uid("conversations-out").name("conversations");
    recalled
        .getSideOutput(Sides.CUSTOMERS)
        .sinkTo(out.customers())
        .uid("customers-out")
        .name("customers");
    decisions.sinkTo(out.routingDecisions()).uid("routing-decisions-out").name("routing decisions");
    alerts.sinkTo(out.alerts()).uid("alerts-out").name("alerts");
    raised
        .getSideOutput(Sides.FEEDBACK)
        .sinkTo(out.alertFeedback())
        .uid("alert-feedback-out")
        .name("alert feedback");
    raised
        .getSideOutput(Sides.AUDIT)
        .union(conversations.getSideOutput(Sides.AUDIT), decisions.getSideOutput(Sides.AUDIT))
        .sinkTo(out.audit())
        .uid("audit-out")
        .name("audit");
    conversations
        .getSideOutput(Sides.RULE_FINDINGS)
        .sinkTo(out.ruleFindings())
        .uid("rule-findings-out")
        .name("rule findings");
    if (pace == Pace.LIVE) {
      Heartbeat.of(intake, scored, conversations, settings)
          .sinkTo(out.status())
          .uid("status-out")
          .name("status")
          .setParallelism(1);
    }
    intake.deadLetters().sinkTo(out.deadLetters()).uid("dead-letters-out").name("dead letters");
  }
}
