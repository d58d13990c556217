package io.earshot.rules;

import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.Emotion;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.rule.MessageFacts;
import io.earshot.domain.rule.RuleFacts;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a condition can ask of the message that is judged. */
final class MessageVariables {

  private static final String NO_MESSAGE = "at a deadline and at events that are no message";

  private MessageVariables() {}

  static void addTo(List<Variable<RuleFacts>> all) {
    addMessage(all);
    addReading(all);
    addSignals(all);
  }

  private static void addMessage(List<Variable<RuleFacts>> to) {
    to.add(
        ofMessage(
            "message.role",
            VariableType.STRING,
            "who said it",
            Variable.names(ParticipantRole.class),
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
            Variable.names(SentimentLabel.class),
            m -> m.sentiment() == null ? null : m.sentiment().label().name()));
  }

  private static void addReading(List<Variable<RuleFacts>> to) {
    to.add(
        ofMessage(
            "message.emotion",
            VariableType.STRING,
            "of the customer; absent, too, where it was not read",
            Variable.names(Emotion.class),
            m -> m.emotion() == null ? null : m.emotion().name()));
    to.add(
        ofMessage(
            "message.intent",
            VariableType.STRING,
            "what the customer asks for; absent, too, where it does not tell or was not read",
            Variable.intents(),
            m -> m.intent() == null ? null : m.intent().label()));
    to.add(
        ofMessage(
            "message.courtesy",
            VariableType.BOOL,
            "whether it is a closing \"thanks, bye\"",
            List.of(),
            MessageFacts::courtesy));
  }

  private static void addSignals(List<Variable<RuleFacts>> to) {
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

  private static Variable<RuleFacts> ofMessage(
      String name,
      VariableType type,
      String meaning,
      List<String> values,
      Function<MessageFacts, @Nullable Object> read) {
    return new Variable<>(name, type, meaning, NO_MESSAGE, values, facts -> readIn(facts, read));
  }

  private static @Nullable Object readIn(
      RuleFacts facts, Function<MessageFacts, @Nullable Object> read) {
    return facts.message() == null ? null : read.apply(facts.message());
  }
}
