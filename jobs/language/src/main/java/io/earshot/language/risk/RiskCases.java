package io.earshot.language.risk;

import com.fasterxml.jackson.databind.JsonNode;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.language.data.BadDataException;
import io.earshot.language.data.LabelledDataReader;
import io.earshot.language.data.LabelledMessage;
import io.earshot.language.model.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads conversations and their need of a lead: those of the corpus, with {@code interveneFrom}; or
 * EmoWOZ, in which the need begins with the first customer turn that is labelled dissatisfied or
 * abusive.
 */
public final class RiskCases {

  private static final Set<String> DISPLEASED = Set.of("dissatisfied", "abusive");

  private RiskCases() {}

  /**
   * All conversations of a file, or of the files of a folder.
   *
   * @throws BadDataException if there are none, or they cannot be read
   */
  public static List<RiskCase> read(Path path) {
    Map<String, LabelledMessage> masked = new HashMap<>();
    LabelledDataReader.read(path).messages().forEach(message -> masked.put(message.id(), message));
    List<RiskCase> cases = new ArrayList<>();
    try {
      for (Path file : files(path)) {
        for (String line : Files.readAllLines(file)) {
          if (!line.isBlank()) {
            cases.add(
                read(Json.read(line.getBytes(StandardCharsets.UTF_8), JsonNode.class), masked));
          }
        }
      }
    } catch (IOException e) {
      throw new BadDataException("Cannot read " + path + ": " + e.getMessage());
    }
    if (cases.stream().noneMatch(RiskCase::needs)) {
      throw new BadDataException("No conversation that needed a lead (interveneFrom) in " + path);
    }
    return List.copyOf(cases);
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
  }

  private static RiskCase read(JsonNode line, Map<String, LabelledMessage> masked) {
    String id = line.path("id").asText(line.path("conversationId").asText());
    List<RiskCase.Entry> entries = new ArrayList<>();
    boolean timed = true;
    for (JsonNode turn : line.path("turns")) {
      LabelledMessage message = masked.get(id + ":" + entries.size());
      if (message == null) {
        throw new BadDataException("conversation " + id + " cannot be read");
      }
      if (message.message().role() == ParticipantRole.SUPERVISOR) {
        break;
      }
      timed &= turn.has("at");
      double seconds = turn.path("at").asDouble(entries.size());
      entries.add(new RiskCase.Entry(Duration.ofMillis(Math.round(seconds * 1000)), message));
    }
    Channel channel =
        entries.isEmpty() ? Channel.UNKNOWN : entries.get(0).labelled().message().channel();
    return new RiskCase(id, channel, needFrom(line), timed, entries);
  }

  private static @Nullable Integer needFrom(JsonNode line) {
    if (line.has("interveneFrom")) {
      return line.path("interveneFrom").isInt() ? line.path("interveneFrom").intValue() : null;
    }
    int position = 0;
    for (JsonNode turn : line.path("turns")) {
      if (DISPLEASED.contains(turn.path("emotion").asText())) {
        return position;
      }
      position++;
    }
    return null;
  }
}
