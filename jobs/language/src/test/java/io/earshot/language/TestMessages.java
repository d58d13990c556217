package io.earshot.language;

import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.ContextTurn;
import io.earshot.domain.reading.Emotion;
import io.earshot.domain.reading.SentimentLabel;
import io.earshot.domain.reading.Signal;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.data.LabelledMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Messages for tests: said on the spot, or labelled and small enough to train on in a second. */
public final class TestMessages {

  private static final List<String> THINGS =
      List.of("router", "parcel", "flight", "bill", "boiler", "card", "seat", "lamp");

  private TestMessages() {}

  /** A customer's chat message. */
  public static UnreadMessage customer(String text) {
    return new UnreadMessage(text, ParticipantRole.CUSTOMER, Channel.CHAT, List.of(), null);
  }

  /** An agent's chat message. */
  public static UnreadMessage agent(String text) {
    return new UnreadMessage(text, ParticipantRole.AGENT, Channel.CHAT, List.of(), null);
  }

  /** Conversations in which every label can be told from a word. */
  public static List<LabelledMessage> conversations(int count) {
    List<LabelledMessage> messages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String thing = THINGS.get(i % THINGS.size());
      Turns turns = new Turns("c-" + i, messages);
      turns.customer("hello it is about my " + thing, SentimentLabel.NEUTRAL, Set.of());
      turns.agent("sorry to hear that", Set.of(Signal.APOLOGY));
      turns.customer(
          "this " + thing + " is awful get me your manager",
          SentimentLabel.NEGATIVE,
          Set.of(Signal.ASKS_FOR_SUPERVISOR));
      turns.agent("let me look at the " + thing, Set.of());
      turns.customer("wonderful that is brilliant", SentimentLabel.POSITIVE, Set.of());
    }
    return messages;
  }

  private record Turns(String id, List<LabelledMessage> messages) {

    void customer(String text, SentimentLabel sentiment, Set<Signal> signals) {
      add(ParticipantRole.CUSTOMER, text, sentiment, signals);
    }

    void agent(String text, Set<Signal> signals) {
      add(ParticipantRole.AGENT, text, SentimentLabel.NEUTRAL, signals);
    }

    private void add(
        ParticipantRole role, String text, SentimentLabel sentiment, Set<Signal> signals) {
      List<ContextTurn> before =
          messages.stream()
              .filter(message -> id.equals(message.conversation()))
              .map(message -> ContextTurn.of(message.message().role(), message.message().text()))
              .toList();
      List<ContextTurn> last = before.subList(Math.max(0, before.size() - 3), before.size());
      UnreadMessage message = new UnreadMessage(text, role, Channel.CHAT, last, "en");
      String name = id + ":" + before.size();
      messages.add(new LabelledMessage(name, id, message, sentiment, emotion(sentiment), signals));
    }

    private static Emotion emotion(SentimentLabel sentiment) {
      return switch (sentiment) {
        case NEGATIVE -> Emotion.ANGER;
        case NEUTRAL -> Emotion.NONE;
        case POSITIVE -> Emotion.JOY;
      };
    }
  }
}
