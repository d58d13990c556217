package io.earshot.rules;

import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.mood.MessageMark;
import io.earshot.domain.mood.Tally;
import io.earshot.domain.reading.DetectedSignal;
import io.earshot.domain.reading.Emotion;
import io.earshot.domain.reading.Intent;
import io.earshot.domain.reading.Leanings;
import io.earshot.domain.reading.ModelRef;
import io.earshot.domain.reading.ReaderKind;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.reading.SubjectLabel;
import io.earshot.domain.reading.Traces;
import io.earshot.domain.rule.ConversationFacts;
import io.earshot.domain.rule.CustomerFacts;
import io.earshot.domain.rule.MessageFacts;
import io.earshot.domain.rule.RiskFacts;
import io.earshot.domain.rule.RuleFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A conversation that rules are asked about, told message by message, ten seconds apart. */
final class Asked {

  static final Duration LIMIT = Duration.ofMinutes(2);

  private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

  private final CustomerFacts customer;
  private Tally tally = Tally.EMPTY;
  private Instant now = START;
  private @Nullable MessageFacts message;
  private RiskFacts risk = RiskFacts.UNKNOWN;
  private @Nullable Instant beganAt;
  private @Nullable Instant endedAt;
  private @Nullable Double loudness;

  private Asked(CustomerFacts customer) {
    this.customer = customer;
  }

  static Asked about() {
    return new Asked(CustomerFacts.UNKNOWN);
  }

  static Asked about(Tier tier) {
    return new Asked(new CustomerFacts(tier, 0.1, 1, 1, 0, false, 0, null, null, null, null));
  }

  /** A customer's message that feels like this, -1 to 1. */
  Asked customer(double score, String text, Signal... signals) {
    return said(ParticipantRole.CUSTOMER, score, text, signals);
  }

  Asked agent(String text, Signal... signals) {
    return said(ParticipantRole.AGENT, 0, text, signals);
  }

  /** Speech from one second of the call to another, as loud as that. */
  Asked speaks(ParticipantRole role, int from, int to, @Nullable Double howLoud) {
    beganAt = START.plusSeconds(from);
    endedAt = START.plusSeconds(to);
    loudness = howLoud;
    now = beganAt;
    message = null;
    tally = tally.plus(MessageMark.of(scored(role, "words", Sentiment.of(0, 1, 0), List.of())));
    return this;
  }

  /** Nobody says anything for so long. */
  Asked silence(Duration duration) {
    now = now.plus(duration);
    message = null;
    return this;
  }

  /** So likely is it that a lead is needed, 0 to 1. */
  Asked risk(double score) {
    risk = new RiskFacts(score);
    return this;
  }

  RuleFacts facts() {
    return new RuleFacts(
        new ConversationFacts(
            Channel.CHAT,
            "billing",
            null,
            null,
            "en",
            SubjectLabel.BILLING,
            Intent.REQUEST_REFUND,
            START,
            now,
            LIMIT,
            1,
            2,
            Duration.ofSeconds(30),
            tally),
        message,
        customer,
        risk);
  }

  private Asked said(ParticipantRole role, double score, String text, Signal... signals) {
    now = now.plusSeconds(10);
    List<DetectedSignal> detected = new ArrayList<>();
    for (Signal signal : signals) {
      detected.add(new DetectedSignal(signal, 0.9, 0, text.length()));
    }
    double negative = score < 0 ? -score : 0;
    double positive = score > 0 ? score : 0;
    Sentiment sentiment = Sentiment.of(negative, 1 - negative - positive, positive);
    message =
        new MessageFacts(
            role, text, sentiment, Emotion.NONE, Intent.REQUEST_REFUND, detected, false);
    tally = tally.plus(MessageMark.of(scored(role, text, sentiment, detected)));
    return this;
  }

  private ScoredMessage scored(
      ParticipantRole role, String text, Sentiment sentiment, List<DetectedSignal> detected) {
    int said = tally.customerMessages() * 100 + tally.agentMessages() + 1;
    return new ScoredMessage(
        new MessageId("m-" + said),
        new ConversationId("c-1"),
        1,
        null,
        role,
        null,
        Channel.CHAT,
        now,
        beganAt,
        endedAt,
        loudness,
        text,
        false,
        null,
        null,
        sentiment,
        null,
        null,
        null,
        detected,
        Traces.NONE,
        Leanings.NONE,
        List.of(),
        false,
        List.of(),
        new ModelRef("sentiment-en", "1.0.0", ReaderKind.LINEAR));
  }
}
