package io.earshot.local.backtest;

import io.earshot.domain.event.ConversationEnded;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.Message;
import io.earshot.domain.event.ParticipantJoined;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.event.SurveyAnswered;
import io.earshot.local.topics.TopicWriter;
import io.earshot.local.traffic.CorpusConversation;
import io.earshot.local.traffic.CorpusReader;
import io.earshot.local.traffic.Profiles;
import io.earshot.local.traffic.Script;
import io.earshot.wire.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Labelled conversations in the corpus's form. They have no date, so one begins every {@link
 * #BETWEEN}; within a conversation the times are the corpus's own. What is said once a supervisor
 * is there is left out, and so are how it ended and the survey: they would tell what is to be
 * found.
 */
public final class CorpusRecording implements Recording {

  private static final Instant BEGIN = Instant.parse("2026-01-05T09:00:00Z");
  private static final Duration BETWEEN = Duration.ofSeconds(30);

  private final List<CorpusConversation> conversations;
  private final int rounds;

  /**
   * The conversations of a folder.
   *
   * @throws io.earshot.local.traffic.CorpusException if it holds none, or they cannot be read
   */
  public CorpusRecording(Path folder) {
    this(folder, 1);
  }

  /**
   * The same so many times over, for a load: each time they are other conversations, without labels
   * but for the first time.
   */
  public CorpusRecording(Path folder, int rounds) {
    this.conversations = CorpusReader.read(folder);
    this.rounds = rounds;
  }

  @Override
  public Recorded sendTo(TopicWriter writer) {
    Recorded recorded = new Recorded(needs());
    Profiles.of(conversations, BEGIN)
        .forEach(profile -> writer.write(Topics.CUSTOMER_PROFILES, profile));
    int begun = 0;
    for (int round = 1; round <= rounds; round++) {
      for (CorpusConversation conversation : conversations) {
        Instant start = BEGIN.plus(BETWEEN.multipliedBy(begun++));
        for (ConversationEvent event : events(conversation, round, start)) {
          writer.write(Topics.CONVERSATION_EVENTS, event);
          recorded.add(event);
        }
      }
    }
    writer.flush();
    return recorded;
  }

  private Map<ConversationId, Need> needs() {
    Map<ConversationId, Need> needs = new LinkedHashMap<>();
    conversations.forEach(
        one -> needs.put(new ConversationId(one.id()), new Need(one.leadNeededAfter())));
    return needs;
  }

  private static List<ConversationEvent> events(
      CorpusConversation conversation, int round, Instant start) {
    List<ConversationEvent> all =
        Script.unhurried(conversation, round).stream()
            .map(cue -> cue.event().apply(start.plus(cue.at())))
            .toList();
    Instant leadAt =
        all.stream()
            .filter(CorpusRecording::isLead)
            .map(ConversationEvent::occurredAt)
            .findFirst()
            .orElse(Instant.MAX);
    return all.stream()
        .filter(event -> !isLead(event) && event.occurredAt().isBefore(leadAt))
        .filter(event -> !(event instanceof SurveyAnswered))
        .map(CorpusRecording::withoutOutcome)
        .toList();
  }

  private static boolean isLead(ConversationEvent event) {
    return (event instanceof Message message && message.role() == ParticipantRole.SUPERVISOR)
        || (event instanceof ParticipantJoined joined
            && joined.role() == ParticipantRole.SUPERVISOR);
  }

  private static ConversationEvent withoutOutcome(ConversationEvent event) {
    return event instanceof ConversationEnded ended
        ? new ConversationEnded(ended.conversationId(), ended.occurredAt(), null, null)
        : event;
  }
}
