package io.earshot.board.view;

import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.MessageId;
import io.earshot.domain.reading.ScoredMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was said lately, by conversation; the conversation that was quiet longest is forgotten
 * first. Belongs to the view's lock.
 */
final class Turns {

  private final int most;
  private final int mostEach;
  private final Map<ConversationId, Said> byConversation = new LinkedHashMap<>(16, 0.75f, true);
  private int size;

  Turns(Bounds bounds) {
    this.most = bounds.turns();
    this.mostEach = bounds.turnsEach();
  }

  /**
   * Whether the message is news: the highest revision of one holds.
   *
   * @param isBeginning whether nothing was said in its conversation before the board listened
   */
  boolean take(ScoredMessage message, boolean isBeginning) {
    Said said =
        byConversation.computeIfAbsent(message.conversationId(), id -> new Said(isBeginning));
    ScoredMessage known = said.turns.get(message.messageId());
    if (known != null && known.revision() >= message.revision()) {
      return false;
    }
    said.turns.put(message.messageId(), message);
    size += known == null ? 1 : 0;
    if (said.turns.size() > mostEach) {
      dropFirst(said);
      said.isWhole = false;
    }
    while (size > most && byConversation.size() > 1) {
      Iterator<Said> eldest = byConversation.values().iterator();
      size -= eldest.next().turns.size();
      eldest.remove();
    }
    return true;
  }

  /** What is remembered, in the order in which it was sent. */
  List<ScoredMessage> of(ConversationId id) {
    Said said = byConversation.get(id);
    return said == null ? List.of() : inOrder(said.turns.values());
  }

  /** Whether nothing that was said in it is missing. */
  boolean isWhole(ConversationId id) {
    Said said = byConversation.get(id);
    return said != null && said.isWhole;
  }

  void forget(ConversationId id) {
    Said said = byConversation.remove(id);
    size -= said == null ? 0 : said.turns.size();
  }

  int size() {
    return size;
  }

  /** The messages in the order in which they were sent, the highest revision of each. */
  static List<ScoredMessage> merged(List<ScoredMessage> some, List<ScoredMessage> others) {
    Map<MessageId, ScoredMessage> byId = new LinkedHashMap<>();
    for (List<ScoredMessage> all : List.of(some, others)) {
      for (ScoredMessage one : all) {
        byId.merge(one.messageId(), one, (a, b) -> b.revision() > a.revision() ? b : a);
      }
    }
    return inOrder(byId.values());
  }

  private static List<ScoredMessage> inOrder(Collection<ScoredMessage> turns) {
    List<ScoredMessage> sorted = new ArrayList<>(turns);
    sorted.sort(Comparator.comparing(ScoredMessage::sentAt));
    return sorted;
  }

  private void dropFirst(Said said) {
    Instant first = Instant.MAX;
    MessageId id = null;
    for (ScoredMessage one : said.turns.values()) {
      if (one.sentAt().isBefore(first)) {
        first = one.sentAt();
        id = one.messageId();
      }
    }
    if (id != null) {
      said.turns.remove(id);
      size--;
    }
  }

  private static final class Said {
    private final Map<MessageId, ScoredMessage> turns = new LinkedHashMap<>();
    private boolean isWhole;

    Said(boolean isBeginning) {
      isWhole = isBeginning;
    }
  }
}
