package io.earshot.rules;

import io.earshot.domain.event.Channel;
import io.earshot.domain.mood.MoodTrend;
import io.earshot.domain.mood.SignalTally;
import io.earshot.domain.mood.Speech;
import io.earshot.domain.mood.Tally;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.rule.ConversationFacts;
import io.earshot.domain.rule.RuleFacts;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** What a condition can ask of the conversation. */
final class ConversationVariables {

  private static final String NO_MOOD = "before the customer's first message that was read";
  private static final String NO_TIMES = "where messages do not say when they were spoken";

  private ConversationVariables() {}

  static void addTo(List<Variable<RuleFacts>> all) {
    addConversation(all);
    addMood(all);
    addWait(all);
    addHandling(all);
    addSpeech(all);
    addSignals(all);
  }

  private static void addConversation(List<Variable<RuleFacts>> to) {
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
    to.add(
        labelled(
            "conversation.subject",
            Variable.subjects(),
            "what it is about",
            "while that is not clear",
            c -> c.subject() == null ? null : c.subject().label()));
    to.add(
        labelled(
            "conversation.intent",
            Variable.intents(),
            "what the customer made contact for",
            "if his first messages do not tell",
            c -> c.intent() == null ? null : c.intent().label()));
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

  private static void addHandling(List<Variable<RuleFacts>> to) {
    to.add(
        number("conversation.transfers", "how often it was handed on", c -> (long) c.transfers()));
    to.add(
        number(
            "conversation.holds", "how often the customer was put on hold", c -> (long) c.holds()));
    to.add(
        number("conversation.heldSeconds", "for how long altogether", c -> c.held().toSeconds()));
  }

  private static void addSpeech(List<Variable<RuleFacts>> to) {
    to.add(
        number(
            "conversation.customerInterruptions",
            "how often the customer began before the agent had ended",
            NO_TIMES,
            c -> interruptions(c.tally().speech(), Speech::customerInterrupts)));
    to.add(
        number(
            "conversation.agentInterruptions",
            "how often the agent began before the customer had ended",
            NO_TIMES,
            c -> interruptions(c.tally().speech(), Speech::houseInterrupts)));
    to.add(
        measured(
            "conversation.customerTalkShare",
            "the customer's share of the time spoken, 0 to 1",
            NO_TIMES,
            Speech::customerShare));
    to.add(
        measured(
            "conversation.silenceShare",
            "the share of the time in which nobody spoke, 0 to 1",
            NO_TIMES,
            Speech::silentShare));
    to.add(
        measured(
            "conversation.loudnessShift",
            "how much louder the customer's last message was than those before, as the source measures",
            "before his second message with a loudness",
            Speech::loudnessShift));
  }

  private static @Nullable Object interruptions(Speech speech, ToIntFunction<Speech> times) {
    return speech.isKnown() ? (Object) (long) times.applyAsInt(speech) : null;
  }

  private static void addMood(List<Variable<RuleFacts>> to) {
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

  private static void addWait(List<Variable<RuleFacts>> to) {
    to.add(
        number(
            "conversation.waitedSeconds",
            "how long the customer has gone unanswered by now; 0 if he does not wait",
            c -> c.waited().toSeconds()));
    to.add(
        number(
            "conversation.waitLimitSeconds",
            "what unansweredWithin in config/job.yaml says for the channel",
            "for a channel without a limit",
            c -> c.waitLimit() == null ? null : (Object) c.waitLimit().toSeconds()));
    to.add(
        number(
            "conversation.longestWaitSeconds",
            "the longest that the customer has gone unanswered, the present wait included",
            c -> c.longestWait().toSeconds()));
  }

  private static void addSignals(List<Variable<RuleFacts>> to) {
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

  private static @Nullable Object since(Tally tally, Signal signal) {
    SignalTally said = tally.signals().get(signal);
    return said == null || said.count() == 0
        ? null
        : (Object) (long) (tally.customerMessages() - said.lastAtMessage());
  }

  private static Variable<RuleFacts> number(
      String name, String meaning, Function<ConversationFacts, Object> read) {
    return new Variable<>(
        name,
        VariableType.INT,
        meaning,
        null,
        List.of(),
        facts -> read.apply(facts.conversation()));
  }

  private static Variable<RuleFacts> number(
      String name,
      String meaning,
      String absence,
      Function<ConversationFacts, @Nullable Object> read) {
    return ofConversation(name, VariableType.INT, meaning, absence, read);
  }

  private static Variable<RuleFacts> measured(
      String name, String meaning, String absence, ToDoubleFunction<Speech> read) {
    return ofConversation(
        name,
        VariableType.DOUBLE,
        meaning,
        absence,
        c -> {
          double value = read.applyAsDouble(c.tally().speech());
          return Double.isNaN(value) ? null : (Object) value;
        });
  }

  private static Variable<RuleFacts> mood(
      String name, String meaning, Function<ConversationFacts, Object> read) {
    return ofConversation(
        name,
        VariableType.DOUBLE,
        meaning,
        NO_MOOD,
        c -> c.tally().hasMood() ? read.apply(c) : null);
  }

  private static Variable<RuleFacts> text(
      String name,
      String meaning,
      String absence,
      Function<ConversationFacts, @Nullable Object> read) {
    return ofConversation(name, VariableType.STRING, meaning, absence, read);
  }

  private static Variable<RuleFacts> named(
      String name,
      Class<? extends Enum<?>> type,
      String meaning,
      @Nullable String absence,
      Function<ConversationFacts, @Nullable Object> read) {
    return labelled(name, Variable.names(type), meaning, absence, read);
  }

  private static Variable<RuleFacts> labelled(
      String name,
      List<String> values,
      String meaning,
      @Nullable String absence,
      Function<ConversationFacts, @Nullable Object> read) {
    return new Variable<>(
        name,
        VariableType.STRING,
        meaning,
        absence,
        values,
        facts -> read.apply(facts.conversation()));
  }

  private static Variable<RuleFacts> ofConversation(
      String name,
      VariableType type,
      String meaning,
      String absence,
      Function<ConversationFacts, @Nullable Object> read) {
    return new Variable<>(
        name, type, meaning, absence, List.of(), facts -> read.apply(facts.conversation()));
  }
}
