package io.earshot.bench.state;

import io.earshot.domain.arrangement.Arrangement;
import io.earshot.domain.conversation.Conversation;
import io.earshot.domain.escalation.Evidence;
import io.earshot.pipeline.stream.DecodedEvent;
import io.earshot.pipeline.stream.FollowedEvent;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * The bytes of what people said, in UTF-8: what a format cannot save. Words that a value holds
 * twice count once.
 */
final class Words {

  private Words() {}

  static int in(Arrangement arrangement) {
    int turns = arrangement.turns().stream().mapToInt(it -> bytes(it.turn().text())).sum();
    return turns + arrangement.partials().stream().mapToInt(it -> bytes(it.message().text())).sum();
  }

  static int in(Conversation conversation) {
    Set<String> words = new HashSet<>();
    conversation.quotes().telling().forEach(it -> words.add(it.evidence().quote()));
    Evidence last = conversation.quotes().lastByCustomer();
    if (last != null) {
      words.add(last.quote());
    }
    return words.stream().mapToInt(Words::bytes).sum();
  }

  static int in(DecodedEvent event) {
    return event.message() == null ? 0 : bytes(event.message().text());
  }

  static int in(FollowedEvent event) {
    return event.scored() == null ? 0 : bytes(event.scored().text());
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
