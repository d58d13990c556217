package io.earshot.local.lines;

import static io.earshot.local.lines.Words.words;

import io.earshot.domain.conversation.ConversationSnapshot;
import io.earshot.domain.conversation.ConversationStatus;
import io.earshot.domain.customer.CustomerProfile;
import io.earshot.domain.customer.CustomerStanding;
import io.earshot.domain.reading.DetectedSignal;
import io.earshot.domain.reading.ScoredMessage;
import io.earshot.domain.routing.RoutingDecision;
import io.earshot.local.topics.Received;
import io.earshot.wire.Topic;
import io.earshot.wire.Topics;
import io.earshot.wire.deadletter.DeadLetter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;

/** One line for each kind of record. */
public final class RecordLines {

  private static final int ID_WIDTH = 10;

  private static final Map<Topic<?>, Function<Received<?>, AttributedString>> LINES =
      new LinkedHashMap<>();

  static {
    line(Topics.CONVERSATION_EVENTS, EventLines::of);
    line(Topics.SCORED_MESSAGES, RecordLines::scored);
    line(Topics.CONVERSATIONS, RecordLines::conversation);
    line(Topics.CUSTOMERS, RecordLines::customer);
    line(Topics.CUSTOMER_PROFILES, RecordLines::profile);
    line(Topics.ROUTING_DECISIONS, RecordLines::decision);
    line(Topics.ALERTS, AlertLines::alert);
    line(Topics.ALERT_ACTIONS, AlertLines::action);
    line(Topics.ALERT_FEEDBACK, AlertLines::feedback);
    line(Topics.AUDIT, AlertLines::audit);
    line(Topics.RULE_CHANGES, RuleLines::change);
    line(Topics.ROUTING_RULE_CHANGES, RuleLines::change);
    line(Topics.RULE_FINDINGS, RuleLines::finding);
    line(Topics.DEAD_LETTERS, RecordLines::deadLetter);
    line(Topics.STATUS, StatusLines::status);
    line(Topics.NOTIFICATIONS, StatusLines::notice);
  }

  private RecordLines() {}

  /** The line for a record of any topic, readable or not. */
  public static AttributedString of(Received<?> received) {
    Function<Received<?>, AttributedString> line = LINES.get(received.topic());
    if (received.value() != null && line != null) {
      return line.apply(received);
    }
    Line other = new Line().time(Instant.ofEpochMilli(received.raw().timestampMillis()));
    if (received.problem() != null) {
      return other.add(Tint.WARN, "unreadable").add(received.problem()).end();
    }
    return other.add(Tint.FAINT, "forgotten").add(received.raw().keyText()).end();
  }

  /** A decision: how soon, where, why. */
  public static AttributedString decision(RoutingDecision decision) {
    return new Line()
        .time(decision.decidedAt())
        .column(Tint.ROUTE, "ROUTE", 8)
        .column(Tint.STRONG, "prio " + decision.priority().value(), 8)
        .column(Tint.NAME, decision.conversationId().value(), ID_WIDTH)
        .column(tint(decision.kind()), words(decision.kind()), 8)
        .add("to " + (decision.target().queue() == null ? "no queue" : decision.target().queue()))
        .add(Tint.FAINT, Words.skills(decision.target()))
        .add(Tint.FAINT, "because " + Words.because(decision))
        .end();
  }

  private static Tint tint(RoutingDecision.Kind kind) {
    return switch (kind) {
      case BREACHED -> Tint.BAD;
      case AT_RISK -> Tint.WARN;
      case FIRST, CHANGED, AGED -> Tint.PLAIN;
      case RENEWED -> Tint.FAINT;
    };
  }

  /** A conversation as it stands. */
  public static AttributedString conversation(ConversationSnapshot conversation) {
    boolean ended = conversation.status() == ConversationStatus.ENDED;
    Line line =
        new Line()
            .time(conversation.changedAt())
            .column(Tint.PLAIN, words(conversation.status()).toUpperCase(Locale.ROOT), 8)
            .column(
                Tint.PLAIN,
                conversation.disposition() == null ? "" : words(conversation.disposition()),
                10)
            .column(Tint.NAME, conversation.conversationId().value(), ID_WIDTH);
    if (conversation.mood() != null) {
      line.add("mood").score(conversation.mood().score()).add(words(conversation.mood().trend()));
    }
    if (conversation.mood() != null && conversation.mood().negativeStreak() > 1) {
      line.add(Tint.BAD, conversation.mood().negativeStreak() + " negative in a row");
    }
    if (!ended && conversation.risk() != null) {
      line.add("risk " + Math.round(conversation.risk().score() * 100) + "%");
    }
    return line.add(
            conversation.messages().customer()
                + "+"
                + conversation.messages().agent()
                + " messages")
        .add(Tint.FAINT, words(conversation.channel()))
        .add(
            Tint.FAINT,
            Words.place(conversation.queue(), conversation.team(), conversation.agentId()))
        .end();
  }

  private static AttributedString scored(ScoredMessage message) {
    Line line =
        new Line()
            .time(message.sentAt())
            .column(Tint.NAME, message.conversationId().value(), ID_WIDTH)
            .column(Tint.PLAIN, words(message.role()), 10);
    if (message.retraction() != null) {
      return line.add(Tint.FAINT, "taken back").end();
    }
    if (message.sentiment() == null) {
      line.add(Tint.FAINT, "  -  ");
    } else {
      line.score(message.sentiment().score());
    }
    return line.add(message.emotion() == null ? null : words(message.emotion().label()))
        .quote(message.text())
        .add(
            Tint.WARN,
            message.signals().stream()
                .map(DetectedSignal::name)
                .map(Words::words)
                .distinct()
                .collect(Collectors.joining(", ")))
        .end();
  }

  private static AttributedString customer(CustomerStanding customer) {
    Line line =
        new Line()
            .time(customer.asOf())
            .column(Tint.NAME, customer.customerId().value(), ID_WIDTH)
            .column(Tint.STRONG, customer.tier() == null ? "-" : words(customer.tier()), 8);
    if (customer.mood() != null) {
      line.add("mood").score(customer.mood().score());
    }
    return line.add(customer.contacts7d() + " contacts in 7 days")
        .add(customer.contacts30d() + " in 30")
        .add(Tint.WARN, customer.sameSubjectAgain() ? "same subject again" : null)
        .end();
  }

  private static AttributedString profile(CustomerProfile profile) {
    return new Line()
        .time(profile.updatedAt())
        .column(Tint.NAME, profile.customerId().value(), ID_WIDTH)
        .add(Tint.STRONG, words(profile.tier()))
        .add(String.join(", ", profile.languages()))
        .end();
  }

  private static AttributedString deadLetter(DeadLetter letter) {
    return new Line()
        .time(letter.timestamp())
        .add(Tint.WARN, "dead letter")
        .add(Tint.STRONG, letter.reason().name())
        .add(letter.detail())
        .add(
            Tint.FAINT,
            "%s, partition %d, offset %d"
                .formatted(letter.topic(), letter.partition(), letter.offset()))
        .end();
  }

  private static <T> void line(Topic<T> topic, Function<T, AttributedString> line) {
    LINES.put(
        topic,
        received -> {
          AttributedString[] shown = {AttributedString.EMPTY};
          received.ifOf(topic, value -> shown[0] = line.apply(value));
          return shown[0];
        });
  }
}
