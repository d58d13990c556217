package io.earshot.pipeline.step;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.earshot.domain.customer.Contact;
import io.earshot.domain.customer.CustomerProfile;
import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.ConversationEnded;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.ConversationStarted;
import io.earshot.domain.event.ConversationTransferred;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.SurveyAnswered;
import io.earshot.domain.event.SurveyKind;
import io.earshot.domain.rule.Rule;
import io.earshot.domain.rule.RuleChange;
import io.earshot.domain.rule.RuleState;
import io.earshot.language.redaction.RedactionSettings;
import io.earshot.pipeline.given.Ruled;
import io.earshot.pipeline.given.Scored;
import io.earshot.pipeline.given.Script;
import io.earshot.pipeline.settings.DecodeSettings;
import io.earshot.pipeline.settings.SettingsFiles;
import io.earshot.pipeline.stream.CustomerNews;
import io.earshot.pipeline.stream.DecodedEvent;
import io.earshot.pipeline.stream.FollowedEvent;
import io.earshot.pipeline.stream.RuleNews;
import io.earshot.wire.Topics;
import io.earshot.wire.deadletter.DeadLetter;
import io.earshot.wire.deadletter.DeadLetterReason;
import io.earshot.wire.record.RawRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The steps that decode: events, profiles, contacts. */
final class DecodeTopicTest {

  private static final DecodeSettings SETTINGS = SettingsFiles.defaults().decode();
  private static final RedactionSettings REDACTION = SettingsFiles.defaults().redaction();
  private static final Script CALL = Script.call("c1");

  @Test
  void anEventKeepsThePartitionAndTheTimeOfItsRecord() throws Exception {
    ConversationEvent said = CALL.customer(5, "Hello");

    Result<DecodedEvent> result =
        decode(
            new DecodeEvent(SETTINGS, REDACTION), Topics.CONVERSATION_EVENTS.encode(said).value());

    assertThat(result.values).containsExactly(DecodedEvent.of(3, Script.NOON.toEpochMilli(), said));
    assertThat(result.letters).isEmpty();
  }

  @Test
  void aRecordFromTheFutureHasBeenThereSinceItWasDecoded() throws Exception {
    ConversationEvent said = CALL.customer(5, "Hello");
    byte[] value = Topics.CONVERSATION_EVENTS.encode(said).value();

    Result<DecodedEvent> result =
        decode(new DecodeEvent(SETTINGS, REDACTION), value, CALL.second(-7));

    assertThat(result.values)
        .extracting(DecodedEvent::recordMillis)
        .containsExactly(CALL.second(-7).toEpochMilli());
  }

  @Test
  void whatIsNoEventBecomesADeadLetterThatSaysWhereItIsFound() throws Exception {
    Result<DecodedEvent> result =
        decode(new DecodeEvent(SETTINGS, REDACTION), "not json".getBytes(UTF_8));

    assertThat(result.values).isEmpty();
    DeadLetter letter = result.letters.get(0);
    assertThat(letter.partition()).isEqualTo(3);
    assertThat(letter.offset()).isEqualTo(41);
    assertThat(letter.topic()).isEqualTo("topic");
    assertThat(letter.key()).isEqualTo("key");
    assertThat(letter.bytes()).isEqualTo("not json".getBytes(UTF_8));
  }

  @Test
  void whatIsLargerThanTheSettingsAllowBecomesADeadLetter() throws Exception {
    DecodeSettings small = new DecodeSettings(10, SETTINGS.maxAhead());

    Result<DecodedEvent> result =
        decode(
            new DecodeEvent(small, REDACTION),
            Topics.CONVERSATION_EVENTS.encode(CALL.customer(5, "Hello")).value());

    assertThat(result.letters)
        .extracting(DeadLetter::reason)
        .containsExactly(DeadLetterReason.TOO_LARGE);
  }

  @Test
  void whatIsDatedFarAheadOfItsRecordBecomesADeadLetter() throws Exception {
    ConversationEvent ahead = CALL.customer(2 * 86_400, "Hello from the day after tomorrow");

    Result<DecodedEvent> result =
        decode(
            new DecodeEvent(SETTINGS, REDACTION), Topics.CONVERSATION_EVENTS.encode(ahead).value());

    assertThat(result.values).isEmpty();
    assertThat(result.letters).hasSize(1);
  }

  @Test
  void aProfileIsNewsOfItsCustomerAndATombstoneIsNone() throws Exception {
    CustomerProfile profile =
        new CustomerProfile(
            new CustomerId("anna"), Tier.VIP, List.of("de"), Map.of("since", "2019"), Script.NOON);

    assertThat(
            decode(
                    new DecodeProfile(SETTINGS, REDACTION),
                    Topics.CUSTOMER_PROFILES.encode(profile).value())
                .values)
        .containsExactly(CustomerNews.of(profile));
    Result<CustomerNews> tombstone = decode(new DecodeProfile(SETTINGS, REDACTION), null);
    assertThat(tombstone.values).isEmpty();
    assertThat(tombstone.letters).isEmpty();
  }

  @Test
  void aChangeOfARuleIsNewsAndATombstoneTakesBackWhatWasSaid() throws Exception {
    RuleChange<Rule> change =
        Ruled.put(3, Ruled.rule("boat", RuleState.ACTIVE, "message.text.mentions('boat')"));

    assertThat(
            decode(
                    new DecodeRuleChange(SETTINGS, REDACTION),
                    Topics.RULE_CHANGES.encode(change).value())
                .values)
        .extracting(RuleNews::ruleId)
        .containsExactly("boat");
    assertThat(decode(new DecodeRuleChange(SETTINGS, REDACTION), null).values)
        .extracting(RuleNews::change)
        .containsOnlyNulls();
    assertThat(decode(new DecodeRuleChange(SETTINGS, REDACTION), new byte[] {'{'}).letters)
        .hasSize(1);
  }

  @Test
  void aConversationIsNewsOfItsCustomerOnceItHasEnded() throws Exception {
    try (var follow = new FollowHarness(SettingsFiles.defaults())) {
      follow.takes(followed(CALL.startedBy("anna")), followed(CALL.ended(60)));
      byte[] open = Topics.CONVERSATIONS.encode(follow.output().get(0)).value();
      byte[] ended = Topics.CONVERSATIONS.encode(follow.output().get(1)).value();

      assertThat(decode(new DecodeContact(SETTINGS, REDACTION), open).values).isEmpty();
      assertThat(decode(new DecodeContact(SETTINGS, REDACTION), ended).values)
          .extracting(news -> news.contact().contact())
          .extracting(Contact::conversationId, Contact::endedAt)
          .containsExactly(tuple(CALL.id(), CALL.second(60)));
      assertThat(decode(new DecodeContact(SETTINGS, REDACTION), null).letters).isEmpty();
      assertThat(decode(new DecodeContact(SETTINGS, REDACTION), new byte[] {1}).letters).hasSize(1);
    }
  }

  @Test
  void anOpenConversationIsNewsOfItsCustomerOnceItHasTurnedBad() throws Exception {
    try (var follow = new FollowHarness(SettingsFiles.defaults())) {
      follow.takes(
          followed(CALL.startedBy("anna")),
          new FollowedEvent(Scored.angry(CALL.customer(10, "This is a disgrace")), null));
      byte[] turned = Topics.CONVERSATIONS.encode(follow.output().get(1)).value();

      assertThat(decode(new DecodeContact(SETTINGS, REDACTION), turned).values)
          .extracting(news -> news.contact().contact())
          .extracting(Contact::wasBad, Contact::disposition, Contact::endedAt)
          .containsExactly(tuple(true, null, null));
    }
  }

  @Test
  void aProfileThatCannotBeReadIsADeadLetter() throws Exception {
    Result<CustomerNews> result =
        decode(
            new DecodeProfile(SETTINGS, REDACTION),
            "{\"customerId\":\"anna\",\"tier\":\"PLATINUM\",\"updatedAt\":\"2026-11-01T08:00:00Z\"}"
                .getBytes(UTF_8));

    assertThat(result.values).isEmpty();
    assertThat(result.letters)
        .extracting(DeadLetter::reason)
        .containsExactly(DeadLetterReason.BAD_VALUE);
  }

  @Test
  void whateverPeopleWroteIsMasked() throws Exception {
    String card = "pay with 4111 1111 1111 1111";

    assertThat(masked(CALL.customer(5, card))).extracting("text").isEqualTo("pay with [CARD]");
    assertThat(masked(new ConversationEnded(CALL.id(), CALL.second(9), null, card)))
        .extracting("reason")
        .isEqualTo("pay with [CARD]");
    assertThat(
            masked(new ConversationTransferred(CALL.id(), CALL.second(9), "billing", null, card)))
        .extracting("reason")
        .isEqualTo("pay with [CARD]");
    assertThat(
            masked(
                new SurveyAnswered(
                    CALL.id(), CALL.second(9), new CustomerId("anna"), SurveyKind.CSAT, 2, card)))
        .extracting("comment")
        .isEqualTo("pay with [CARD]");
    ConversationStarted start = CALL.startedBy("anna");
    ConversationStarted noted =
        new ConversationStarted(
            start.conversationId(),
            start.occurredAt(),
            start.channel(),
            start.customerId(),
            start.queue(),
            start.language(),
            start.agentId(),
            start.team(),
            Map.of("note", card));
    assertThat(masked(noted)).extracting("attributes").isEqualTo(Map.of("note", "pay with [CARD]"));
  }

  @Test
  void aProfileIsMaskedToo() throws Exception {
    CustomerProfile profile =
        new CustomerProfile(
            new CustomerId("anna"),
            Tier.VIP,
            List.of("de"),
            Map.of("mail", "a@example.com"),
            Script.NOON);

    assertThat(
            decode(
                    new DecodeProfile(SETTINGS, REDACTION),
                    Topics.CUSTOMER_PROFILES.encode(profile).value())
                .values)
        .extracting(news -> news.profile().attributes())
        .containsExactly(Map.of("mail", "[EMAIL]"));
  }

  @Test
  void theBytesOfADeadLetterAreMasked() throws Exception {
    byte[] broken = "{\"text\":\"it's 4111 1111 1111 1111, a@example.com\"".getBytes(UTF_8);

    DeadLetter letter = decode(new DecodeEvent(SETTINGS, REDACTION), broken).letters.get(0);

    assertThat(letter.bytes()).asString(UTF_8).isEqualTo("{\"text\":\"it's [CARD], [EMAIL]\"");
  }

  private static ConversationEvent masked(ConversationEvent event) throws Exception {
    byte[] json = Topics.CONVERSATION_EVENTS.encode(event).value();
    return decode(new DecodeEvent(SETTINGS, REDACTION), json).values.get(0).event();
  }

  private static FollowedEvent followed(ConversationEvent event) {
    return new FollowedEvent(null, DecodedEvent.of(0, event));
  }

  private record Result<T>(List<T> values, List<DeadLetter> letters) {}

  private static <T> Result<T> decode(ProcessFunction<RawRecord, T> step, byte @Nullable [] value)
      throws Exception {
    return decode(step, value, CALL.second(1));
  }

  /** Decodes a record of noon when the clock shows that. */
  private static <T> Result<T> decode(
      ProcessFunction<RawRecord, T> step, byte @Nullable [] value, Instant clock) throws Exception {
    try (OneInputStreamOperatorTestHarness<RawRecord, T> flink =
        ProcessFunctionTestHarnesses.forProcessFunction(step)) {
      flink.setProcessingTime(clock.toEpochMilli());
      long at = Script.NOON.toEpochMilli();
      flink.processElement(
          new StreamRecord<>(new RawRecord("topic", 3, 41, at, "key".getBytes(UTF_8), value)));
      var letters = flink.getSideOutput(Sides.DEAD_LETTERS);
      return new Result<>(
          flink.extractOutputValues(),
          letters == null ? List.of() : letters.stream().map(StreamRecord::getValue).toList());
    }
  }
}
