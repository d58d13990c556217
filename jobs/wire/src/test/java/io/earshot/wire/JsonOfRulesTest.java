package io.earshot.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.domain.customer.Tier;
import io.earshot.domain.escalation.Severity;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.rule.Rule;
import io.earshot.domain.rule.RuleChange;
import io.earshot.domain.rule.RuleFinding;
import io.earshot.domain.rule.RuleScope;
import io.earshot.domain.rule.RuleState;
import io.earshot.wire.deadletter.DeadLetterReason;
import io.earshot.wire.deadletter.DeadLetters;
import io.earshot.wire.record.RawRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonOfRulesTest {

  private static final String PUT =
      "{'ruleId':'gold-wants-refund','version':3,'change':'PUT','rule':{'title':'Wants a refund',"
          + "'state':'SHADOW','severity':'WARNING','condition':'conversation.mood < -0.3',"
          + "'suggestedAction':'Pay it','scope':{'queues':['billing'],'channels':['CHAT'],"
          + "'tiers':['GOLD','VIP']},'coolDownMillis':900000},'by':'ann',"
          + "'at':'2026-11-21T09:00:00.000Z'}";

  static RuleChange<Rule> change() {
    Rule rule =
        new Rule(
            "gold-wants-refund",
            4,
            "Wants a refund",
            "conversation.mood < -0.3",
            Severity.WARNING,
            "Pay it",
            new RuleScope(List.of("billing"), List.of(Channel.CHAT), List.of(Tier.GOLD, Tier.VIP)),
            900_000,
            RuleState.SHADOW,
            null,
            null);
    return new RuleChange<>(
        "gold-wants-refund",
        3,
        RuleChange.Kind.PUT,
        rule,
        "ann",
        Instant.parse("2026-11-21T09:00:00Z"));
  }

  static RuleFinding finding() {
    return new RuleFinding(
        "7c6b5a49382716059483726f",
        "gold-wants-refund",
        4,
        RuleState.SHADOW,
        new ConversationId("c-1"),
        Instant.parse("2026-11-21T10:04:30Z"),
        new MessageId("m-9"),
        Severity.WARNING,
        "Wants a refund",
        Channel.CHAT,
        new CustomerId("u-7"),
        "billing",
        "north",
        "a-12");
  }

  private static Decoded<RuleChange<Rule>> decoded(String json) {
    byte[] value = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return new TopicDecoder<>(Topics.RULE_CHANGES, DecodeLimits.DEFAULT, DeadLetters.DEFAULT)
        .decode(new RawRecord("rule-changes.v1", 0, 0, RawRecord.NO_TIMESTAMP, null, value));
  }

  @Test
  void aChangeIsReadAsItIsWritten() {
    assertThat(new String(Topics.RULE_CHANGES.encode(change()).value(), StandardCharsets.UTF_8))
        .isEqualTo(PUT.replace('\'', '"'));
    assertThat(decoded(PUT)).isEqualTo(new Decoded.Value<>(change()));
  }

  @Test
  void aRemovalNeedsNoRule() {
    String remove =
        "{'ruleId':'churn','version':1,'change':'remove','by':'ann','at':'2026-11-21T09:00:00Z'}";

    assertThat(decoded(remove))
        .isEqualTo(
            new Decoded.Value<>(
                new RuleChange<>(
                    "churn",
                    1,
                    RuleChange.Kind.REMOVE,
                    null,
                    "ann",
                    Instant.parse("2026-11-21T09:00:00Z"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'ruleId':'gold-wants-refund', | ''                  | MISSING_FIELD | ruleId is missing or blank",
        "'version':3                   | 'version':-1        | BAD_VALUE     | version must not be negative",
        "'change':'PUT'                | 'change':'ADD'      | BAD_VALUE     | change must be one of PUT, PAUSE, REMOVE",
        "'title':'Wants a refund',     | ''                  | MISSING_FIELD | title is missing or blank",
        "conversation.mood < -0.3      | ~ ~                 | MISSING_FIELD | rule.condition is missing or blank",
        "'channels':['CHAT']           | 'channels':['FAX']  | BAD_VALUE     | channels must be one of VOICE, CHAT, EMAIL, SMS, SOCIAL, UNKNOWN",
        "'coolDownMillis':900000       | 'coolDownMillis':-1 | BAD_VALUE     | coolDownMillis must be a whole number of milliseconds",
        "'by':'ann',                   | ''                  | MISSING_FIELD | by is missing or blank"
      })
  void whatIsNoChangeIsADeadLetter(
      String part, String instead, DeadLetterReason reason, String detail) {
    String broken = PUT.replace(part, instead.equals("''") ? "" : instead);

    assertThat(decoded(broken))
        .isInstanceOfSatisfying(
            Decoded.Unreadable.class,
            unreadable -> {
              assertThat(unreadable.deadLetter().reason()).isEqualTo(reason);
              assertThat(unreadable.deadLetter().detail()).isEqualTo(detail);
            });
  }

  @Test
  void aFindingNamesRuleVersionAndState() {
    assertThat(new String(Topics.RULE_FINDINGS.encode(finding()).value(), StandardCharsets.UTF_8))
        .contains("\"ruleId\":\"gold-wants-refund\",\"version\":4,\"state\":\"SHADOW\"");
  }
}
