package io.earshot.local.traffic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.earshot.domain.customer.Tier;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.Disposition;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.Emotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads whole conversations, with their times and outcomes, from the corpus's JSONL. */
public final class CorpusReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private CorpusReader() {}

  /**
   * All conversations of a folder, by file and line.
   *
   * @throws CorpusException if there are none, or one of them cannot be read
   */
  public static List<CorpusConversation> read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new CorpusException("there is no corpus in " + folder);
    }
    List<CorpusConversation> conversations = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(CorpusReader::isCorpus).sorted().toList()) {
        readFile(file, conversations);
      }
    } catch (IOException e) {
      throw new CorpusException("the corpus in " + folder + " cannot be read: " + e.getMessage());
    }
    if (conversations.isEmpty()) {
      throw new CorpusException("there are no conversations (*.jsonl) in " + folder);
    }
    return List.copyOf(conversations);
  }

  private static boolean isCorpus(Path file) {
    return file.toString().endsWith(".jsonl");
  }

  private static void readFile(Path file, List<CorpusConversation> conversations)
      throws IOException {
    int line = 0;
    for (String text : Files.readAllLines(file)) {
      line++;
      if (text.isBlank()) {
        continue;
      }
      try {
        conversations.add(conversation(JSON.readTree(text)));
      } catch (JsonProcessingException | IllegalArgumentException e) {
        throw new CorpusException(
            "%s, line %d is no conversation: %s".formatted(file, line, e.getMessage()));
      }
    }
  }

  private static CorpusConversation conversation(JsonNode node) {
    JsonNode leadNeededAfter = node.path("interveneFrom");
    List<CorpusTurn> turns = new ArrayList<>();
    for (JsonNode turn : node.path("turns")) {
      turns.add(turn(turn));
    }
    return new CorpusConversation(
        text(node, "id"),
        constant(Channel.class, node, "channel"),
        text(node, "industry"),
        text(node, "language"),
        constant(Tier.class, node, "tier"),
        text(node, "topic"),
        constant(Disposition.class, node, "outcome"),
        leadNeededAfter.isInt() ? leadNeededAfter.intValue() : null,
        node.path("csat").asInt(),
        List.copyOf(turns));
  }

  private static CorpusTurn turn(JsonNode node) {
    return new CorpusTurn(
        Duration.ofMillis(Math.round(node.path("at").asDouble() * 1000)),
        constant(ParticipantRole.class, node, "role"),
        text(node, "text"),
        node.path("emotion").isTextual() ? constant(Emotion.class, node, "emotion") : null);
  }

  private static <E extends Enum<E>> E constant(Class<E> type, JsonNode node, String field) {
    return Enum.valueOf(type, text(node, field).toUpperCase(Locale.ROOT));
  }

  private static String text(JsonNode node, String field) {
    if (!node.path(field).isTextual()) {
      throw new IllegalArgumentException("it has no " + field);
    }
    return node.get(field).textValue();
  }
}
