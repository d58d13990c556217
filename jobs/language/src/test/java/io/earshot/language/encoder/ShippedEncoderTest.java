package io.earshot.language.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.earshot.domain.reading.Emotion;
import io.earshot.domain.reading.Signal;
import io.earshot.language.model.Manifest;
import io.earshot.language.model.ModelStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What is stored of the encoder belongs together. */
class ShippedEncoderTest {

  private static final Path MODELS = Path.of("../../models");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void theModelStaysSmall() {
    assertThat(ModelStore.inJar().open(EncoderReader.MODEL).manifest().files())
        .filteredOn(file -> file.name().equals("model.onnx"))
        .singleElement()
        .extracting(Manifest.ModelFile::bytes)
        .satisfies(bytes -> assertThat(bytes).isLessThan(24_000_000));
  }

  @Test
  void everyTurnOfAPersonWasReadByANetworkThatNeverSawIt() throws IOException {
    Set<String> read = new HashSet<>();
    for (JsonNode line : outOfFold()) {
      assertThat(line.get("sentiment")).hasSize(3);
      if (line.has("emotion")) {
        assertThat(line.get("emotion")).hasSize(Emotion.values().length);
      }
      line.get("signals").fieldNames().forEachRemaining(Signal::valueOf);
      line.get("detected").forEach(name -> Signal.valueOf(name.asText()));
      read.add(line.get("id").asText());
    }

    assertThat(read).isEqualTo(turns());
  }

  private static List<JsonNode> outOfFold() throws IOException {
    Path file = MODELS.resolve("encoder-en/out-of-fold.jsonl.gz");
    List<JsonNode> lines = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.add(JSON.readTree(line));
      }
    }
    return lines;
  }

  private static Set<String> turns() throws IOException {
    Set<String> ids = new HashSet<>();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(MODELS.resolve("corpus/conversations"), "*.jsonl")) {
      for (Path file : files) {
        for (String line : Files.readAllLines(file)) {
          JsonNode conversation = JSON.readTree(line);
          for (int i = 0; i < conversation.get("turns").size(); i++) {
            String role = conversation.get("turns").get(i).get("role").asText();
            if (!role.equals("bot") && !role.equals("system")) {
              ids.add(conversation.get("id").asText() + "#" + i);
            }
          }
        }
      }
    }
    return ids;
  }
}
