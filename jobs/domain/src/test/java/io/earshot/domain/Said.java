package io.earshot.domain;

import io.earshot.domain.customer.CustomerStanding;
import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationEnded;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.ConversationStarted;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.CustomerRecalled;
import io.earshot.domain.event.Disposition;
import io.earshot.domain.event.Message;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.event.MessageRedacted;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.event.SurveyAnswered;
import io.earshot.domain.event.SurveyKind;
import io.earshot.domain.mood.MessageMark;
import io.earshot.domain.reading.DetectedSignal;
import io.earshot.domain.reading.EmotionReading;
import io.earshot.domain.reading.Leanings;
import io.earshot.domain.reading.ModelRef;
import io.earshot.domain.reading.ReaderKind;
import io.earshot.domain.reading.Retraction;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.reading.Sentiment;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.reading.Traces;
import io.earshot.domain.time.Idleness;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The words in which tests tell what happened in one conversation, by seconds since ten o'clock.
 */
public final class Said {

  public static final ConversationId CONVERSATION = new ConversationId("c-1");
  public static final CustomerId CUSTOMER = new CustomerId("u-7");
  public static final Idleness IDLENESS =
      new Idleness(minutes(15), minutes(60), days(14), days(3), days(3));
  private static final Instant TEN = Instant.parse("2026-11-21T10:00:00Z");
  private static final ModelRef MODEL = new ModelRef("sentiment-en", "1.0.0", ReaderKind.LINEAR);

  private Said() {}

  public static Instant at(double seconds) {
    return TEN.plusMillis(Math.round(seconds * 1000));
  }

  public static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }

  public static Duration minutes(long minutes) {
    return Duration.ofMinutes(minutes);
  }

  public static Duration hours(long hours) {
    return Duration.ofHours(hours);
  }

  public static Duration days(long days) {
    return Duration.ofDays(days);
  }

  public static ConversationStarted started(double at, Channel channel, String queue) {
    return new ConversationStarted(
        CONVERSATION, at(at), channel, CUSTOMER, queue, null, null, null, Map.of());
  }

  public static ConversationEnded ended(double at) {
    return new ConversationEnded(CONVERSATION, at(at), Disposition.RESOLVED, null);
  }

  public static SurveyAnswered survey(double at, int score) {
    return new SurveyAnswered(CONVERSATION, at(at), CUSTOMER, SurveyKind.CSAT, score, null);
  }

  /** A customer who is recalled as a VIP with two contacts this week. */
  public static CustomerRecalled recalled(double at) {
    CustomerStanding standing =
        new CustomerStanding(
            CUSTOMER, 1, at(at), null, Tier.VIP, List.of(), 2, 2, false, List.of(), 0, null,
            List.of(), null, null, null);
    return new CustomerRecalled(CONVERSATION, at(at), standing);
  }

  public static MessageRedacted redacted(String id, double at) {
    return new MessageRedacted(CONVERSATION, at(at), new MessageId(id));
  }

  public static Message customer(String id, String text, double at) {
    return message(ParticipantRole.CUSTOMER, id, text, at, true, null);
  }

  public static Message agent(String id, String text, double at) {
    return message(ParticipantRole.AGENT, id, text, at, true, null);
  }

  public static Message partial(String id, String text, double at) {
    return message(ParticipantRole.CUSTOMER, id, text, at, false, null);
  }

  /** A message that stands in the place of another. */
  public static Message instead(String replaced, String id, String text, double at) {
    return message(ParticipantRole.CUSTOMER, id, text, at, true, new MessageId(replaced));
  }

  private static Message message(
      ParticipantRole role, String id, String text, double at, boolean isFinal, MessageId old) {
    return new Message(
        CONVERSATION,
        new MessageId(id),
        role,
        null,
        text,
        at(at),
        null,
        null,
        null,
        null,
        isFinal,
        old,
        null,
        false);
  }

  /** A message as it was read: its words are its id. */
  public static ScoredMessage scored(
      ParticipantRole role, String id, double at, double score, Signal... signals) {
    return new ScoredMessage(
        new MessageId(id),
        CONVERSATION,
        1,
        null,
        role,
        null,
        Channel.UNKNOWN,
        at(at),
        null,
        null,
        null,
        "words of " + id,
        false,
        null,
        null,
        feeling(score),
        null,
        null,
        null,
        Arrays.stream(signals).map(signal -> new DetectedSignal(signal, 0.9, 0, 5)).toList(),
        Traces.NONE,
        Leanings.NONE,
        List.of(),
        false,
        List.of(),
        MODEL);
  }

  public static ScoredMessage goodbye(String id, double at, double score) {
    ScoredMessage said = scored(ParticipantRole.CUSTOMER, id, at, score);
    return again(said, 1, said.text(), null, true);
  }

  /** A later revision of a customer's message: another score, in other words. */
  public static ScoredMessage edited(String id, int revision, double at, double score) {
    ScoredMessage said = scored(ParticipantRole.CUSTOMER, id, at, score);
    return again(said, revision, said.text() + ", revised", null, false);
  }

  public static ScoredMessage retracted(String id, int revision, double at) {
    ScoredMessage said = scored(ParticipantRole.CUSTOMER, id, at, 0);
    return again(said, revision, "", Retraction.REDACTED, false);
  }

  /** The same message in these words. */
  public static ScoredMessage inWords(String text, ScoredMessage said) {
    return again(said, said.revision(), text, null, said.courtesy());
  }

  /** The same message with this emotion and these signals. */
  public static ScoredMessage read(
      EmotionReading emotion, List<DetectedSignal> signals, ScoredMessage said) {
    return copy(said, said.revision(), Spoken.of(said), emotion, signals, said.traces());
  }

  /** The same message, spoken in this time as loud as that. */
  public static ScoredMessage spoken(double from, double to, Double loudness, ScoredMessage said) {
    Spoken spoken = new Spoken(at(from), at(to), loudness);
    return copy(said, said.revision(), spoken, said.emotion(), said.signals(), said.traces());
  }

  /** The same message, in which signals showed like this. */
  public static ScoredMessage tracing(long traces, ScoredMessage said) {
    return copy(said, said.revision(), Spoken.of(said), said.emotion(), said.signals(), traces);
  }

  /** The same message as a later revision. */
  public static ScoredMessage revised(int revision, ScoredMessage said) {
    return copy(said, revision, Spoken.of(said), said.emotion(), said.signals(), said.traces());
  }

  private record Spoken(Instant from, Instant to, Double loudness) {

    static Spoken of(ScoredMessage said) {
      return new Spoken(said.startedAt(), said.endedAt(), said.loudness());
    }
  }

  private static ScoredMessage copy(
      ScoredMessage said,
      int revision,
      Spoken spoken,
      EmotionReading emotion,
      List<DetectedSignal> signals,
      long traces) {
    return new ScoredMessage(
        said.messageId(),
        said.conversationId(),
        revision,
        said.customerId(),
        said.role(),
        said.participantId(),
        said.channel(),
        said.sentAt(),
        spoken.from(),
        spoken.to(),
        spoken.loudness(),
        said.text(),
        said.truncated(),
        said.retraction(),
        said.language(),
        said.sentiment(),
        emotion,
        said.subject(),
        said.intent(),
        signals,
        traces,
        said.leanings(),
        said.because(),
        said.courtesy(),
        said.redactions(),
        said.model());
  }

  private static ScoredMessage again(
      ScoredMessage said, int revision, String text, Retraction retraction, boolean courtesy) {
    return new ScoredMessage(
        said.messageId(),
        said.conversationId(),
        revision,
        said.customerId(),
        said.role(),
        said.participantId(),
        said.channel(),
        said.sentAt(),
        said.startedAt(),
        said.endedAt(),
        said.loudness(),
        text,
        said.truncated(),
        retraction,
        said.language(),
        retraction == null ? said.sentiment() : null,
        said.emotion(),
        said.subject(),
        said.intent(),
        said.signals(),
        said.traces(),
        said.leanings(),
        said.because(),
        courtesy,
        said.redactions(),
        said.model());
  }

  private static Sentiment feeling(double score) {
    SentimentLabel label = score > 0.1 ? SentimentLabel.POSITIVE : SentimentLabel.NEUTRAL;
    return new Sentiment(
        score < -0.1 ? SentimentLabel.NEGATIVE : label,
        score,
        new Sentiment.Probabilities(Math.max(0, -score), 1 - Math.abs(score), Math.max(0, score)));
  }

  public static MessageMark mark(ScoredMessage message) {
    return MessageMark.of(message);
  }
}
