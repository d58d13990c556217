package io.earshot.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.routing.Route;
import io.earshot.domain.routing.RoutingPurpose;
import io.earshot.domain.routing.RoutingRule;
import io.earshot.domain.rule.RuleChange;
import io.earshot.domain.rule.RuleScope;
import io.earshot.domain.rule.RuleState;
import io.earshot.wire.deadletter.DeadLetterReason;
import io.earshot.wire.deadletter.DeadLetters;
import io.earshot.wire.record.RawRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonOfRoutingRulesTest {

  private static final String PUT =
      "{'ruleId':'refunds-to-care','version':0,'change':'PUT','rule':{'title':'Wants a refund',"
          + "'state':'ACTIVE','purpose':'QUEUE','order':30,"
          + "'condition':'conversation.subject == refund','queue':'care','team':'west',"
          + "'skills':['patience']},'by':'ann','at':'2026-11-21T09:00:00.000Z'}";

  private static RuleChange<RoutingRule> change() {
    RoutingRule rule =
        new RoutingRule(
            "refunds-to-care",
            1,
            "Wants a refund",
            RoutingPurpose.QUEUE,
            30,
            "conversation.subject == refund",
            new Route("care", "west", List.of("patience"), 0, null),
            RuleScope.EVERYWHERE,
            RuleState.ACTIVE,
            null,
            null);
    return new RuleChange<>(
        "refunds-to-care",
        0,
        RuleChange.Kind.PUT,
        rule,
        "ann",
        Instant.parse("2026-11-21T09:00:00Z"));
  }

  private static Decoded<RuleChange<RoutingRule>> decoded(String json) {
    byte[] value = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return new TopicDecoder<>(
            Topics.ROUTING_RULE_CHANGES, DecodeLimits.DEFAULT, DeadLetters.DEFAULT)
        .decode(
            new RawRecord("routing-rule-changes.v1", 0, 0, RawRecord.NO_TIMESTAMP, null, value));
  }

  @Test
  void aChangeIsReadAsItIsWritten() {
    byte[] json = Topics.ROUTING_RULE_CHANGES.encode(change()).value();

    assertThat(new String(json, StandardCharsets.UTF_8)).isEqualTo(PUT.replace('\'', '"'));
    assertThat(decoded(PUT)).isEqualTo(new Decoded.Value<>(change()));
  }

  @Test
  void aPurposeThatIsNoneIsADeadLetter() {
    assertThat(decoded(PUT.replace("'QUEUE'", "'QUEUES'")))
        .isInstanceOfSatisfying(
            Decoded.Unreadable.class,
            unreadable -> {
              assertThat(unreadable.deadLetter().reason()).isEqualTo(DeadLetterReason.BAD_VALUE);
              assertThat(unreadable.deadLetter().detail())
                  .isEqualTo("purpose must be one of QUEUE, SKILLS, PRIORITY, SELF_SERVICE");
            });
  }
}
