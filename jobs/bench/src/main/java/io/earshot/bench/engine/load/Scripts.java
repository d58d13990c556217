package io.earshot.bench.engine.load;

import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.SurveyAnswered;
import io.earshot.local.traffic.CorpusReader;
import io.earshot.local.traffic.Script;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The conversations that a load plays, over and over. */
public final class Scripts {

  private final List<List<Template>> conversations;

  private Scripts(List<List<Template>> conversations) {
    this.conversations = conversations;
  }

  /** The corpus in that folder. */
  public static Scripts ofCorpus(Path folder) {
    return new Scripts(
        CorpusReader.read(folder).stream()
            .map(
                one ->
                    templates(
                        Script.unhurried(one, 1).stream()
                            .map(cue -> cue.event().apply(Instant.EPOCH))
                            .toList()))
            .toList());
  }

  /** Conversations that were recorded, each with its events in order. */
  public static Scripts of(Collection<List<ConversationEvent>> recorded) {
    return new Scripts(recorded.stream().map(Scripts::templates).toList());
  }

  /** Surveys come when the conversation is over, and are no part of it. */
  private static List<Template> templates(List<ConversationEvent> events) {
    return events.stream()
        .filter(event -> !(event instanceof SurveyAnswered))
        .map(Template::of)
        .toList();
  }

  int size() {
    return conversations.size();
  }

  List<Template> get(int index) {
    return conversations.get(index);
  }

  /** How many messages a conversation has on average. */
  public double messagesEach() {
    long messages =
        conversations.stream().flatMap(List::stream).filter(Template::isMessage).count();
    return messages / (double) conversations.size();
  }
}
