package io.earshot.pipeline.step;

import static io.earshot.pipeline.given.Scored.angry;
import static io.earshot.pipeline.given.Scored.arranged;
import static io.earshot.pipeline.given.Scored.even;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.earshot.domain.customer.CustomerStanding;
import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.CustomerRecalled;
import io.earshot.domain.event.Message;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.Intent;
import io.earshot.domain.reading.IntentReading;
import io.earshot.domain.reading.Leanings;
import io.earshot.domain.reading.ModelRef;
import io.earshot.domain.reading.ReaderKind;
import io.earshot.domain.reading.Reading;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.reading.Traces;
import io.earshot.domain.routing.RoutingFacts;
import io.earshot.pipeline.given.Script;
import io.earshot.pipeline.settings.JobSettings;
import io.earshot.pipeline.settings.SettingsFiles;
import io.earshot.wire.Topics;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The routes that Earshot ships, from what happens in a conversation to what is on the topic at
 * last: a call that begins in the billing queue.
 */
final class DefaultRoutesTest {

  private static final JobSettings SHIPPED = SettingsFiles.defaults();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Script CALL = Script.call("c1");

  private FollowHarness follow;
  private RoutingHarness decide;
  private int routed;

  @BeforeEach
  void begin() throws Exception {
    follow = new FollowHarness(SHIPPED);
    decide = new RoutingHarness(SHIPPED);
    follow.takes(CALL.startedBy("anna"));
  }

  @AfterEach
  void end() throws Exception {
    follow.close();
    decide.close();
  }

  @Test
  void anAngryCustomerGoesToRetentionWithSeniority() throws Exception {
    JsonNode decision = after(angry(CALL.customer(5, "Useless")));

    assertThat(queue(decision)).isEqualTo("retention");
    assertThat(skills(decision)).contains("senior", "de-escalation");
    assertThat(decision.at("/because/0/rule").asText()).isEqualTo("angry-to-retention");
    assertThat(decision.at("/because/0/messageId").asText()).isEqualTo("c1-5");
    assertThat(decision.at("/priority/value").asInt()).isGreaterThanOrEqualTo(60);
  }

  @Test
  void aDelightedCustomerGoesToSales() throws Exception {
    JsonNode decision = after(read(CALL.customer(5, "Lovely"), Sentiment.of(0, 0.1, 0.9), null));

    assertThat(queue(decision)).isEqualTo("sales");
    assertThat(decision.at("/because/0/rule").asText()).isEqualTo("delighted-to-sales");
  }

  @Test
  void aVulnerableCustomerGoesToTheCareTeamHoweverAngry() throws Exception {
    JsonNode decision = after(angry(CALL.customer(5, "My husband died"), Signal.VULNERABLE));

    assertThat(queue(decision)).isEqualTo("care");
    assertThat(decision.at("/priority/urgency").asText()).isEqualTo("URGENT");
  }

  @Test
  void fraudThatIsGoingOnGoesToTheFraudDesk() throws Exception {
    JsonNode decision = after(even(CALL.customer(5, "A scammer is taking my money right now")));

    assertThat(queue(decision)).isEqualTo("fraud");
    assertThat(skills(decision)).contains("fraud");
    assertThat(decision.at("/because/0/rule").asText()).isEqualTo("fraud-to-fraud-desk");
  }

  @Test
  void anUnhappyVipGoesToANamedTeamThatWinsBack() throws Exception {
    follow.takes(new CustomerRecalled(CALL.id(), CALL.second(0), vip()));
    JsonNode decision = after(angry(CALL.customer(5, "Useless")));

    assertThat(queue(decision)).isEqualTo("win-back");
    assertThat(decision.at("/target/team").asText()).isEqualTo("vip-desk");
    assertThat(skills(decision)).contains("win-back");
  }

  @Test
  void whoSpeaksSpanishIsServedByASpeaker() throws Exception {
    JsonNode decision = after(even(spoken("es")));

    assertThat(skills(decision)).contains("language-es");
    assertThat(queue(decision)).isEqualTo("billing");
    assertThat(decision.at("/target/language").asText()).isEqualTo("es");
  }

  @Test
  void aLanguageThatNobodySpeaksGoesToTheFallbackWithTheFirstMessage() throws Exception {
    JsonNode decision = after(even(spoken("fi")));

    assertThat(queue(decision)).isEqualTo("general");
    assertThat(decision.at("/because/0/rule").asText()).isEqualTo("language-not-spoken");
    assertThat(decision.at("/decidedAt").asText()).isEqualTo("2026-03-02T12:00:05.000Z");
  }

  @Test
  void whatIsSimpleIsLeftToACalmCustomerHimself() throws Exception {
    JsonNode decision =
        after(
            read(
                CALL.customer(5, "Where is my order"),
                Sentiment.of(0, 1, 0),
                new IntentReading(Intent.ORDER_STATUS, 0.9)));

    assertThat(decision.at("/selfService").asText())
        .isEqualTo(SHIPPED.intents().selfService(Intent.ORDER_STATUS, "en"));
  }

  @Test
  void anAngryCustomerIsNotSentToHelpHimself() throws Exception {
    JsonNode decision =
        after(
            read(
                CALL.customer(5, "Where is my order"),
                Sentiment.of(0.95, 0.05, 0),
                new IntentReading(Intent.ORDER_STATUS, 0.9)));

    assertThat(decision.has("selfService")).isFalse();
  }

  /** What is on the topic once this was said. */
  private JsonNode after(ScoredMessage said) throws Exception {
    follow.takes(said);
    List<RoutingFacts> facts = follow.side(Sides.ROUTING);
    for (; routed < facts.size(); routed++) {
      decide.takes(facts.get(routed));
    }
    return onTopic();
  }

  private JsonNode onTopic() throws IOException {
    return JSON.readTree(Topics.ROUTING_DECISIONS.encode(decide.last()).value());
  }

  private static String queue(JsonNode decision) {
    return decision.at("/target/queue").asText();
  }

  private static List<String> skills(JsonNode decision) {
    return decision.at("/target/skills").valueStream().map(JsonNode::asText).toList();
  }

  private static ScoredMessage read(
      Message message, Sentiment sentiment, @Nullable IntentReading intent) {
    return arranged(message)
        .scored(
            new Reading(
                null,
                sentiment,
                null,
                null,
                intent,
                List.of(),
                Traces.NONE,
                Leanings.NONE,
                List.of(),
                false,
                new ModelRef("opinion", "1", ReaderKind.LINEAR)));
  }

  private static Message spoken(String language) {
    return new Message(
        CALL.id(),
        new MessageId("c1-5"),
        ParticipantRole.CUSTOMER,
        "c",
        "words",
        CALL.second(5),
        null,
        null,
        null,
        null,
        true,
        null,
        language,
        false);
  }

  private static CustomerStanding vip() {
    return new CustomerStanding(
        new CustomerId("anna"),
        1,
        CALL.second(0),
        null,
        Tier.VIP,
        List.of(),
        1,
        1,
        false,
        List.of(),
        0,
        null,
        List.of(),
        null,
        null,
        null);
  }
}
