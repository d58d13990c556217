package io.earshot.wire;

import io.earshot.domain.alert.AlertId;
import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.conversation.ConversationStatus;
import io.earshot.domain.conversation.MessageCounts;
import io.earshot.domain.conversation.Subject;
import io.earshot.domain.customer.Contact;
import io.earshot.domain.customer.Continuation;
import io.earshot.domain.customer.CustomerMood;
import io.earshot.domain.customer.CustomerProfile;
import io.earshot.domain.customer.CustomerStanding;
import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.Disposition;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.mood.ContactLensScore;
import io.earshot.domain.mood.Mood;
import io.earshot.domain.mood.MoodTrend;
import io.earshot.domain.mood.Quarters;
import io.earshot.domain.reading.DetectedSignal;
import io.earshot.domain.reading.Emotion;
import io.earshot.domain.reading.EmotionReading;
import io.earshot.domain.reading.Intent;
import io.earshot.domain.reading.IntentReading;
import io.earshot.domain.reading.LanguageReading;
import io.earshot.domain.reading.Leanings;
import io.earshot.domain.reading.ModelRef;
import io.earshot.domain.reading.ReaderKind;
import io.earshot.domain.reading.Redaction;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.reading.SubjectLabel;
import io.earshot.domain.reading.SubjectReading;
import io.earshot.domain.reading.TokenWeight;
import io.earshot.domain.reading.Traces;
import io.earshot.domain.risk.Risk;
import io.earshot.domain.risk.RiskFactor;
import io.earshot.domain.routing.Ageing;
import io.earshot.domain.routing.DecisionId;
import io.earshot.domain.routing.Priority;
import io.earshot.domain.routing.RoutingDecision;
import io.earshot.domain.routing.RoutingReason;
import io.earshot.domain.routing.ServiceLevel;
import io.earshot.domain.routing.Target;
import io.earshot.domain.routing.Urgency;
import io.earshot.wire.deadletter.DeadLetter;
import io.earshot.wire.deadletter.DeadLetterReason;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The values behind the JSON in src/test/resources/golden and docs/formats.md. */
final class Examples {

  static final ConversationId CONVERSATION = new ConversationId("c-1");
  static final CustomerId CUSTOMER = new CustomerId("u-7");
  static final MessageId MESSAGE = new MessageId("m-3");

  private Examples() {}

  static Instant at(String time) {
    return Instant.parse("2026-11-21T" + time + "Z");
  }

  static ScoredMessage scoredMessage() {
    return new ScoredMessage(
        MESSAGE,
        CONVERSATION,
        1,
        CUSTOMER,
        ParticipantRole.CUSTOMER,
        "u-7",
        Channel.VOICE,
        at("10:02:11.200"),
        at("10:02:08.000"),
        at("10:02:11.000"),
        61.5,
        "I have asked twice, my card is [CARD]",
        false,
        null,
        new LanguageReading("en", 0.98),
        new Sentiment(SentimentLabel.NEGATIVE, -0.71, new Sentiment.Probabilities(0.8, 0.11, 0.09)),
        new EmotionReading(Emotion.FRUSTRATION, 0.66),
        new SubjectReading(SubjectLabel.BILLING, 0.71),
        new IntentReading(Intent.DISPUTE_CHARGE, 0.83),
        List.of(new DetectedSignal(Signal.REPEAT_CONTACT, 0.82, 2, 18)),
        Traces.NONE,
        Leanings.NONE,
        List.of(new TokenWeight("asked twice", -1.4)),
        false,
        List.of(new Redaction("CARD", 31, 37)),
        new ModelRef("sentiment-en", "1.2.0", ReaderKind.LINEAR));
  }

  static ConversationSnapshot conversation() {
    return conversation(ConversationStatus.OPEN, Map.of(Signal.REPEAT_CONTACT, 2));
  }

  static ConversationSnapshot forgotten() {
    return conversation(ConversationStatus.FORGOTTEN, Map.of());
  }

  static ConversationSnapshot conversationWith(Map<Signal, Integer> signals) {
    return conversation(ConversationStatus.OPEN, signals);
  }

  private static ConversationSnapshot conversation(
      ConversationStatus status, Map<Signal, Integer> signals) {
    return new ConversationSnapshot(
        CONVERSATION,
        14,
        status,
        at("10:04:30.000"),
        CUSTOMER,
        Tier.GOLD,
        Channel.VOICE,
        "billing",
        "north",
        "a-12",
        "en",
        at("10:02:00.000"),
        at("10:04:30.000"),
        at("10:03:00.000"),
        new MessageCounts(6, 5),
        new Mood(
            -0.52,
            MoodTrend.FALLING,
            -0.71,
            3,
            new ContactLensScore(-2.5, new Quarters(null, -2.5, -5.0, 0.0))),
        new Risk(0.74, List.of(new RiskFactor("negative streak", 3, 0.9))),
        signals,
        new Subject("billing", 0.8),
        new AlertId("0a1b2c3d4e5f60718293a4b5"),
        null,
        null,
        0);
  }

  static CustomerStanding customer() {
    return customerInMood(-0.3);
  }

  static CustomerStanding customerInMood(double score) {
    return new CustomerStanding(
        CUSTOMER,
        9,
        at("10:02:00.000"),
        new CustomerMood(score, 14),
        Tier.GOLD,
        List.of("en-US", "es"),
        3,
        4,
        true,
        List.of("billing"),
        1,
        new Continuation(
            new ConversationId("c-0"),
            Channel.CHAT,
            "billing",
            Disposition.UNRESOLVED,
            -0.4,
            Instant.parse("2026-11-21T07:12:30Z"),
            10_170_000),
        List.of(
            new Contact(
                new ConversationId("c-0"),
                Channel.CHAT,
                "billing",
                Disposition.UNRESOLVED,
                -0.4,
                Instant.parse("2026-11-21T07:00:00Z"),
                Instant.parse("2026-11-21T07:12:30Z"))),
        2,
        5,
        3);
  }

  static CustomerProfile profile() {
    return new CustomerProfile(
        CUSTOMER,
        Tier.GOLD,
        List.of("en-US", "es"),
        Map.of("segment", "small business"),
        Instant.parse("2026-11-01T08:00:00Z"));
  }

  static RoutingDecision decision() {
    return new RoutingDecision(
        new DecisionId("5b4a39281706f5e4d3c2b1a0"),
        3,
        CONVERSATION,
        CUSTOMER,
        RoutingDecision.Kind.CHANGED,
        at("10:04:30.000"),
        at("10:14:30.000"),
        new DecisionId("a0b1c2d3e4f5061728394a5b"),
        new Target("retention", List.of("billing", "de-escalation"), "en", "north"),
        Priority.of(82, Urgency.URGENT, new Ageing(72, at("10:02:00.000"), 240)),
        at("10:02:00.000"),
        at("10:05:30.000"),
        new ServiceLevel(0.8, 210_000, ServiceLevel.State.ON_TIME),
        null,
        List.of(
            new RoutingReason("angry customer, third contact", "angry-to-retention", 2, MESSAGE)),
        null);
  }

  static DeadLetter deadLetter() {
    return new DeadLetter(
        DeadLetterReason.MALFORMED_JSON,
        "the JSON ends too early",
        "conversation-events.v1",
        0,
        123,
        at("10:02:00.000"),
        "c-1",
        "{\"type\":".getBytes(StandardCharsets.UTF_8),
        false);
  }
}
