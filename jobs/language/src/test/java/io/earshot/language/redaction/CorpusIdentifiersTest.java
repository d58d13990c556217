package io.earshot.language.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The identifiers that people marked in the conversations of the corpus, each turn in its context.
 */
class CorpusIdentifiersTest {

  private static final Path CORPUS = Path.of("../../models/corpus");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void ofMarkedIdentifiersNothingIsLeft() throws IOException {
    Map<String, String> masked = maskedTurns();
    Map<String, Integer> marked = new TreeMap<>();
    Map<String, List<String>> left = new TreeMap<>();
    for (String line : Files.readAllLines(CORPUS.resolve("identifiers.txt"))) {
      String[] parts = line.split("\t", -1);
      marked.merge(parts[1], 1, Integer::sum);
      if (isLeft(parts[2], masked.getOrDefault(parts[0], parts[2]))) {
        left.computeIfAbsent(parts[1], kind -> new ArrayList<>()).add(parts[0] + " " + parts[2]);
      }
    }

    for (String strict : List.of(Kinds.EMAIL, Kinds.PHONE, Kinds.NATIONAL_ID)) {
      assertThat(left.getOrDefault(strict, List.of())).as(strict).isEmpty();
    }
    assertThat(left.getOrDefault(Kinds.CARD, List.of())).hasSizeLessThanOrEqualTo(1);
    int all = marked.values().stream().mapToInt(Integer::intValue).sum();
    int missed = left.values().stream().mapToInt(List::size).sum();
    assertThat(1 - (double) missed / all).as(left.toString()).isGreaterThan(0.88);
  }

  /** Whether two words of it, or its only one, are still there. */
  private static boolean isLeft(String identifier, String masked) {
    return masked.contains(identifier)
        || Stream.of(identifier.split(" ", -1))
            .filter(word -> word.matches(".*\\d.*") && word.length() > 2)
            .anyMatch(masked::contains);
  }

  private static Map<String, String> maskedTurns() throws IOException {
    CorpusText masker = new CorpusText(new Redactor(RedactionFile.shipped()));
    Map<String, String> turns = new HashMap<>();
    try (Stream<Path> files = Files.list(CORPUS.resolve("conversations"))) {
      for (Path file : files.sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          JsonNode conversation = JSON.readTree(masker.masked(line));
          int index = 0;
          for (JsonNode turn : conversation.get("turns")) {
            turns.put(conversation.get("id").asText() + "#" + index++, turn.get("text").asText());
          }
        }
      }
    }
    return turns;
  }
}
