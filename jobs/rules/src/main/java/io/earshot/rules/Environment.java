package io.earshot.rules;

import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.mood.MoodTrend;
import io.earshot.domain.mood.SignalTally;
import io.earshot.domain.mood.Tally;
import io.earshot.domain.reading.Emotion;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.rule.ConversationFacts;
import io.earshot.domain.rule.CustomerFacts;
import io.earshot.domain.rule.MessageFacts;
import io.earshot.domain.rule.RuleFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that conditions can ask for. A new variable is one line here; docs/rules.md lists them, and a
 * test keeps the page and this class in step.
 */
public final class Environment {

  /** By name, in the order of the page. */
  public static final Map<String, Variable> VARIABLES = variables();

  private static final String NO_MOOD = "before the customer's first message that was read";
  private static final String NO_MESSAGE = "at a deadline and at events that are no message";
  private static final String NOT_RECALLED = "until the customer was recalled";

  private Environment() {}

  private static Map<String, Variable> variables() {
    List<Variable> all = new ArrayList<>();
    addConversation(all);
    addMood(all);
    addWait(all);
    addSignals(all);
    addMessage(all);
    addCustomer(all);
    all.add(
        new Variable(
            "risk.score",
            VariableType.DOUBLE,
            "how likely it is that a lead is needed, 0 to 1",
            "while no risk model is in force",
            List.of(),
            facts -> facts.risk().score()));
    Map<String, Variable> byName = new LinkedHashMap<>();
    all.forEach(variable -> byName.put(variable.name(), variable));
    return Collections.unmodifiableMap(byName);
  }

  private static void addConversation(List<Variable> to) {
    to.add(
        named(
            "conversation.channel",
            Channel.class,
            "how it arrived",
            null,
            c -> c.channel().name()));
    to.add(text("conversation.queue", "where it is", "if it is in none", c -> c.queue()));
    to.add(text("conversation.team", "who looks after it", "if nobody does", c -> c.team()));
    to.add(text("conversation.agentId", "who handles it", "while nobody does", c -> c.agentId()));
    to.add(text("conversation.language", "ISO 639-1 code", "until it is known", c -> c.language()));
    to.add(number("conversation.ageSeconds", "since it began", c -> c.age().toSeconds()));
    to.add(
        number(
            "conversation.customerMessages",
            "messages of the customer so far",
            c -> (long) c.tally().customerMessages()));
    to.add(
        number(
            "conversation.agentMessages",
            "messages of agents and supervisors so far",
            c -> (long) c.tally().agentMessages()));
  }

  private static void addMood(List<Variable> to) {
    to.add(mood("conversation.mood", "-1 to 1, later messages weigh more", c -> c.tally().mood()));
    to.add(mood("conversation.worstMood", "the lowest it has been", c -> c.tally().worst()));
    to.add(
        named(
            "conversation.moodTrend",
            MoodTrend.class,
            "where the mood is heading",
            NO_MOOD,
            c -> c.tally().hasMood() ? c.tally().trend().name() : null));
    to.add(
        number(
            "conversation.negativeStreak",
            "negative messages of the customer in a row up to now",
            c -> (long) c.tally().negativeStreak()));
  }

  private static void addWait(List<Variable> to) {
    to.add(
        number(
            "conversation.waitedSeconds",
            "how long the customer has gone unanswered by now; 0 if he does not wait",
            c -> c.waited().toSeconds()));
    to.add(
        ofConversation(
            "conversation.waitLimitSeconds",
            VariableType.INT,
            "what unansweredWithin in config/job.yaml says for the channel",
            "for a channel without a limit",
            c -> c.waitLimit() == null ? null : (Object) c.waitLimit().toSeconds()));
    to.add(
        number(
            "conversation.longestWaitSeconds",
            "the longest that the customer has gone unanswered, the present wait included",
            c -> c.longestWait().toSeconds()));
  }

  private static void addSignals(List<Variable> to) {
    for (Signal signal : Signal.values()) {
      to.add(
          number(
              "conversation.signals." + signal,
              "how often it was detected: " + signal.inWords(),
              c -> (long) c.tally().count(signal)));
    }
    for (Signal signal : Signal.values()) {
      to.add(
          ofConversation(
              "conversation.messagesSince." + signal,
              VariableType.INT,
              "messages of the customer since it was last detected; 0 in that message",
              "if it never was",
              c -> since(c.tally(), signal)));
    }
  }

  private static void addMessage(List<Variable> to) {
    to.add(
        ofMessage(
            "message.role",
            VariableType.STRING,
            "who said it",
            names(ParticipantRole.class),
            m -> m.role().name()));
    to.add(
        ofMessage(
            "message.text",
            VariableType.STRING,
            "its words, masked",
            List.of(),
            MessageFacts::text));
    to.add(
        ofMessage(
            "message.sentiment",
            VariableType.DOUBLE,
            "score, -1 to 1; absent, too, where the reader abstained",
            List.of(),
            m -> m.sentiment() == null ? null : m.sentiment().score()));
    to.add(
        ofMessage(
            "message.sentimentLabel",
            VariableType.STRING,
            "absent, too, where the reader abstained",
            names(SentimentLabel.class),
            m -> m.sentiment() == null ? null : m.sentiment().label().name()));
    to.add(
        ofMessage(
            "message.emotion",
            VariableType.STRING,
            "of the customer; absent, too, where it was not read",
            names(Emotion.class),
            m -> m.emotion() == null ? null : m.emotion().name()));
    to.add(
        ofMessage(
            "message.courtesy",
            VariableType.BOOL,
            "whether it is a closing \"thanks, bye\"",
            List.of(),
            MessageFacts::courtesy));
    for (Signal signal : Signal.values()) {
      to.add(
          ofMessage(
              "message.signals." + signal,
              VariableType.BOOL,
              "whether it was detected in it: " + signal.inWords(),
              List.of(),
              m -> m.has(signal)));
    }
  }

  private static void addCustomer(List<Variable> to) {
    to.add(
        ofCustomer(
            "customer.tier",
            VariableType.STRING,
            "how the business ranks him; absent, too, without a profile",
            names(Tier.class),
            c -> c.tier() == null ? null : c.tier().name()));
    to.add(
        ofCustomer(
            "customer.mood",
            VariableType.DOUBLE,
            "over his conversations, -1 to 1; absent, too, if none had one",
            List.of(),
            CustomerFacts::mood));
    to.add(
        ofCustomer(
            "customer.contacts7d",
            VariableType.INT,
            "conversations begun in seven days, this one included",
            List.of(),
            c -> c.contacts7d() == null ? null : (Object) c.contacts7d().longValue()));
  }

  private static @Nullable Object since(Tally tally, Signal signal) {
    SignalTally said = tally.signals().get(signal);
    return said == null ? null : (Object) (long) (tally.customerMessages() - said.lastAtMessage());
  }

  private static Variable number(
      String name, String meaning, Function<ConversationFacts, Object> read) {
    return new Variable(
        name,
        VariableType.INT,
        meaning,
        null,
        List.of(),
        facts -> read.apply(facts.conversation()));
  }

  private static Variable mood(
      String name, String meaning, Function<ConversationFacts, Object> read) {
    return ofConversation(
        name,
        VariableType.DOUBLE,
        meaning,
        NO_MOOD,
        c -> c.tally().hasMood() ? read.apply(c) : null);
  }

  private static Variable text(
      String name,
      String meaning,
      String absence,
      Function<ConversationFacts, @Nullable Object> read) {
    return ofConversation(name, VariableType.STRING, meaning, absence, read);
  }

  private static Variable named(
      String name,
      Class<? extends Enum<?>> type,
      String meaning,
      @Nullable String absence,
      Function<ConversationFacts, @Nullable Object> read) {
    return new Variable(
        name,
        VariableType.STRING,
        meaning,
        absence,
        names(type),
        facts -> read.apply(facts.conversation()));
  }

  private static Variable ofConversation(
      String name,
      VariableType type,
      String meaning,
      String absence,
      Function<ConversationFacts, @Nullable Object> read) {
    return new Variable(
        name, type, meaning, absence, List.of(), facts -> read.apply(facts.conversation()));
  }

  private static Variable ofMessage(
      String name,
      VariableType type,
      String meaning,
      List<String> values,
      Function<MessageFacts, @Nullable Object> read) {
    return new Variable(name, type, meaning, NO_MESSAGE, values, facts -> readIn(facts, read));
  }

  private static @Nullable Object readIn(
      RuleFacts facts, Function<MessageFacts, @Nullable Object> read) {
    return facts.message() == null ? null : read.apply(facts.message());
  }

  private static Variable ofCustomer(
      String name,
      VariableType type,
      String meaning,
      List<String> values,
      Function<CustomerFacts, @Nullable Object> read) {
    return new Variable(
        name, type, meaning, NOT_RECALLED, values, facts -> read.apply(facts.customer()));
  }

  private static List<String> names(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
  }
}
