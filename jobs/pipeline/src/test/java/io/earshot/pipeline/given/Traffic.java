package io.earshot.pipeline.given;

import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.CustomerId;
import io.earshot.domain.event.Message;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.event.MessageRedacted;
import io.earshot.domain.event.SurveyAnswered;
import io.earshot.domain.event.SurveyKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * An hour of a contact centre with all that goes wrong in one: edits, repeats, late messages,
 * partials that nothing follows, words taken back, silences. The same seed gives the same hour.
 */
public final class Traffic {

  private static final List<String> SAID =
      List.of(TinyModels.ANGRY, TinyModels.GLAD, TinyModels.PLAIN, TinyModels.SUPERVISOR, "Hello?");
  private static final int TURNS = 10;

  private final Random random;
  private final List<ConversationEvent> events = new ArrayList<>();
  private final int customers;

  private Traffic(long seed, int customers) {
    this.random = new Random(seed);
    this.customers = customers;
  }

  /** So many calls of so many customers, as their events come in. */
  public static List<ConversationEvent> of(int calls, int customers) {
    Traffic traffic = new Traffic(7, customers);
    for (int call = 0; call < calls; call++) {
      traffic.add(call);
    }
    traffic.events.sort(Comparator.comparing(ConversationEvent::occurredAt));
    traffic.mishaps();
    return traffic.events;
  }

  private void add(int number) {
    Script call = Script.call("c" + number).startingAt(Script.NOON.plusSeconds(37L * number));
    String customer = "customer-" + number % customers;
    events.add(call.startedBy(customer));
    int second = 0;
    for (int turn = 0; turn < TURNS; turn++) {
      second += 2 + random.nextInt(turn % 4 == 3 ? 150 : 20);
      String words = SAID.get(random.nextInt(SAID.size()));
      events.add(turn % 3 == 2 ? call.agent(second, words) : call.customer(second, words));
    }
    events.add(call.partial(second + 1, "And another th"));
    if (number % 5 != 4) {
      events.add(call.ended(second + 60));
      events.add(
          new SurveyAnswered(
              call.id(),
              call.second(second + 90),
              new CustomerId(customer),
              SurveyKind.CSAT,
              1 + random.nextInt(5),
              null));
    }
  }

  /** Some messages come again, come late, are changed or taken back. */
  private void mishaps() {
    List<ConversationEvent> good = List.copyOf(events);
    for (int i = 0; i < good.size(); i++) {
      if (good.get(i) instanceof Message said && said.isFinal()) {
        switch (random.nextInt(12)) {
          case 0 -> insertAfter(said, said);
          case 1 -> insertAfter(said, edited(said));
          case 2 ->
              insertAfter(
                  said,
                  new MessageRedacted(
                      said.conversationId(), said.sentAt().plusSeconds(3), said.messageId()));
          case 3 -> {
            events.remove(said);
            insertAfter(good.get(Math.min(good.size() - 1, i + 9)), said);
          }
          default -> {
            // comes as it should
          }
        }
      }
    }
  }

  private void insertAfter(ConversationEvent place, ConversationEvent event) {
    int at = events.indexOf(place);
    events.add(Math.min(events.size(), at + 1 + random.nextInt(5)), event);
  }

  private static Message edited(Message said) {
    ConversationId conversation = said.conversationId();
    MessageId id = said.messageId();
    return new Message(
        conversation,
        id,
        said.role(),
        said.participantId(),
        TinyModels.PLAIN + ", sorry",
        said.sentAt(),
        null,
        null,
        null,
        null,
        true,
        null,
        "en",
        false);
  }
}
