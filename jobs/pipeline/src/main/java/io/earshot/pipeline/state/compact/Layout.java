package io.earshot.pipeline.state.compact;

import io.earshot.domain.arrangement.Arrangement;
import io.earshot.domain.conversation.Conversation;
import io.earshot.domain.routing.RoutingCase;
import io.earshot.domain.routing.RoutingFacts;
import java.util.List;

/**
 * A kind of value that has a compact format.
 *
 * @param name in savepoints; never changes
 * @param version of the format that is written; it and all before it are read
 */
public record Layout<T>(String name, int version, Class<T> type) {

  /** Which messages of a conversation have been handed on. */
  public static final Layout<Arrangement> ARRANGEMENT =
      new Layout<>("arrangement", 1, Arrangement.class);

  /** How a conversation stands. */
  public static final Layout<Conversation> CONVERSATION =
      new Layout<>("conversation", 1, Conversation.class);

  /** How a conversation is routed. */
  public static final Layout<RoutingCase> ROUTING_CASE =
      new Layout<>("routing-case", 1, RoutingCase.class);

  /** What routing looks at. */
  public static final Layout<RoutingFacts> ROUTING_FACTS =
      new Layout<>("routing-facts", 1, RoutingFacts.class);

  private static final List<Layout<?>> ALL =
      List.of(ARRANGEMENT, CONVERSATION, ROUTING_CASE, ROUTING_FACTS);

  /** All there are. */
  static List<Layout<?>> all() {
    return ALL;
  }

  /**
   * The layout of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Layout<?> named(String name) {
    return ALL.stream()
        .filter(layout -> layout.name.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no format of state is called " + name));
  }

  /** Writes and reads such values. */
  @SuppressWarnings("unchecked") // a name goes with a type
  Format<T> format() {
    Format<?> format =
        switch (name) {
          case "arrangement" -> new ArrangementFormat();
          case "conversation" -> new ConversationFormat();
          case "routing-case" -> new RoutingCaseFormat();
          case "routing-facts" -> new RoutingFactsFormat();
          default -> throw new IllegalStateException(name);
        };
    return (Format<T>) format;
  }
}
