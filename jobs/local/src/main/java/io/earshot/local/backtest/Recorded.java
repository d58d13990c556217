package io.earshot.local.backtest;

import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a recording holds, as far as figures need it. */
public final class Recorded {

  private final Map<ConversationId, Transcript> transcripts = new LinkedHashMap<>();
  private final Map<ConversationId, Need> needs;
  private long messages;
  private long broken;
  private @Nullable Instant first;
  private @Nullable Instant last;

  Recorded(Map<ConversationId, Need> needs) {
    this.needs = needs;
  }

  void add(ConversationEvent event) {
    Instant at = event.occurredAt();
    first = first == null || at.isBefore(first) ? at : first;
    last = last == null || at.isAfter(last) ? at : last;
    Transcript transcript =
        transcripts.computeIfAbsent(event.conversationId(), id -> new Transcript());
    if (event instanceof Message message) {
      int before = transcript.size();
      transcript.add(message);
      messages += transcript.size() - before;
    }
  }

  void addBroken(long more) {
    broken += more;
  }

  /** How many conversations there are. */
  public int conversations() {
    return transcripts.size();
  }

  /** How many messages there are, corrections and repetitions not counted. */
  public long messages() {
    return messages;
  }

  /** How many lines or records were no events. */
  public long broken() {
    return broken;
  }

  /** From the first event to the last; at least a second. */
  public Duration span() {
    Duration span = first == null || last == null ? Duration.ZERO : Duration.between(first, last);
    return span.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : span;
  }

  /** The labels: which conversations needed a lead. */
  public Map<ConversationId, Need> needs() {
    return needs;
  }

  /** When what was said; empty if the conversation is not in the recording. */
  Transcript transcript(ConversationId id) {
    return transcripts.getOrDefault(id, new Transcript());
  }

  Iterable<ConversationId> ids() {
    return transcripts.keySet();
  }
}
