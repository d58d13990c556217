package io.earshot.bench.engine.load;

import io.earshot.bench.engine.site.BenchException;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ConversationEvent;
import io.earshot.domain.event.ConversationId;
import io.earshot.domain.event.SurveyAnswered;
import io.earshot.local.replay.ReplaySource;
import io.earshot.local.traffic.CorpusReader;
import io.earshot.local.traffic.Script;
import io.earshot.wire.Topics;
import io.earshot.wire.deadletter.UnreadableRecordException;
import io.earshot.wire.record.RawRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conversations that a load plays, over and over. */
public final class Scripts {

  private final List<List<Template>> conversations;

  private Scripts(List<List<Template>> conversations) {
    this.conversations = conversations;
  }

  /** The corpus in that folder. */
  public static Scripts ofCorpus(Path folder) {
    return ofCorpus(folder, null);
  }

  /**
   * The corpus in that folder.
   *
   * @param channel that every conversation is to be held on, or null for its own
   */
  public static Scripts ofCorpus(Path folder, @Nullable Channel channel) {
    return new Scripts(
        CorpusReader.read(folder).stream()
            .map(
                one ->
                    templates(
                        Script.unhurried(one, 1).stream()
                            .map(cue -> cue.event().apply(Instant.EPOCH))
                            .toList(),
                        channel))
            .toList());
  }

  /**
   * Those of a file of events as {@code ./earshot replay} takes it; lines that cannot be read are
   * left out.
   *
   * @throws BenchException if there is no event in it
   */
  public static Scripts ofFile(Path file) {
    Map<ConversationId, List<ConversationEvent>> recorded = new LinkedHashMap<>();
    try (ReplaySource source = ReplaySource.of(file)) {
      byte[] line = source.next();
      while (line != null) {
        ConversationEvent event = read(line);
        if (event != null) {
          recorded.computeIfAbsent(event.conversationId(), id -> new ArrayList<>()).add(event);
        }
        line = source.next();
      }
    } catch (IOException e) {
      throw new BenchException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
    if (recorded.isEmpty()) {
      throw new BenchException("there is no event in " + file, null);
    }
    return of(recorded.values());
  }

  private static @Nullable ConversationEvent read(byte[] line) {
    try {
      return Topics.CONVERSATION_EVENTS.decode(new RawRecord("file", 0, 0, 0, null, line));
    } catch (UnreadableRecordException left) {
      return null;
    }
  }

  /** Conversations that were recorded, each with its events in order. */
  public static Scripts of(Collection<List<ConversationEvent>> recorded) {
    return new Scripts(recorded.stream().map(events -> templates(events, null)).toList());
  }

  /** Surveys come when the conversation is over, and are no part of it. */
  private static List<Template> templates(
      List<ConversationEvent> events, @Nullable Channel channel) {
    return events.stream()
        .filter(event -> !(event instanceof SurveyAnswered))
        .map(event -> Template.of(event, channel))
        .toList();
  }

  /**
   * All of them as one conversation without an end of its own: it begins as the first does, then
   * come the messages of all, over and over.
   *
   * @param messages after which it ends nevertheless
   */
  Scripts asOne(int messages) {
    List<Template> first = conversations.get(0);
    List<Template> one = new ArrayList<>();
    first.stream().takeWhile(it -> !it.isMessage()).forEach(one::add);
    List<Template> said =
        conversations.stream().flatMap(List::stream).filter(Template::isMessage).toList();
    for (int i = 0; i < messages; i++) {
      one.add(said.get(i % said.size()));
    }
    one.add(first.get(first.size() - 1));
    return new Scripts(List.of(List.copyOf(one)));
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
