package io.earshot.language.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.earshot.domain.event.Channel;
import io.earshot.domain.event.ParticipantRole;
import io.earshot.domain.reading.ContextTurn;
import io.earshot.domain.reading.UnreadMessage;
import io.earshot.language.model.ModelStore;
import io.earshot.language.model.StoredModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The product reads as the training does: fixtures come from {@code models/encoder/fixtures.py}.
 */
class EncoderFixturesTest {

  /**
   * Logits of an int8 network move with the version of ONNX Runtime and the processor: a rounding
   * that falls to the other side goes through all layers. Wrong pieces move them by whole numbers.
   */
  private static final double ROUNDING = 0.1;

  private static final StoredModel MODEL = ModelStore.inJar().open(EncoderReader.MODEL);
  private static final MessagePieces PIECES =
      new MessagePieces(
          WordPieces.parse(text("vocabulary.txt")), SpokenText.parse(text("words.tsv")));

  private static String text(String file) {
    return new String(MODEL.file(file), StandardCharsets.UTF_8);
  }

  static Stream<JsonNode> fixtures() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> fixtures = new ArrayList<>();
    try (InputStream in =
        EncoderFixturesTest.class.getResourceAsStream("/encoder/fixtures.jsonl")) {
      String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : lines.split("\n", -1)) {
        if (!line.isEmpty()) {
          fixtures.add(json.readTree(line));
        }
      }
    }
    return fixtures.stream();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void wordPiecesAreThoseOfTheTraining(JsonNode fixture) {
    PieceRow row = PIECES.of(message(fixture));

    assertThat(row.ids()).containsExactly(longs(fixture.get("ids")));
    assertThat(row.segments()).containsExactly(longs(fixture.get("segments")));
  }

  @Test
  void theHeadsSayWhatTheySaidWhenTheModelWasMade() throws IOException {
    List<Double> differences = new ArrayList<>();
    try (EncoderSession session = EncoderSession.open(MODEL.file("model.onnx"))) {
      fixtures()
          .forEach(
              fixture -> {
                EncoderOutput output = session.run(PIECES.of(message(fixture)));

                compare(output.sentiment(), fixture.get("sentiment"), differences);
                compare(output.emotion(), fixture.get("emotion"), differences);
                compare(output.signals(), fixture.get("signals"), differences);
              });
    }
    double mean = differences.stream().mapToDouble(Double::doubleValue).average().orElseThrow();

    assertThat(mean).isLessThan(ROUNDING);
    assertThat(differences).allMatch(difference -> difference < 10 * ROUNDING);
  }

  private static void compare(float[] found, JsonNode expected, List<Double> differences) {
    assertThat(found).hasSize(expected.size());
    for (int i = 0; i < found.length; i++) {
      differences.add(Math.abs(found[i] - expected.get(i).asDouble()));
    }
  }

  private static UnreadMessage message(JsonNode fixture) {
    List<ContextTurn> before = new ArrayList<>();
    for (JsonNode turn : fixture.get("before")) {
      before.add(new ContextTurn(role(turn.get(0)), turn.get(1).asText()));
    }
    Channel channel = Channel.valueOf(upper(fixture.get("channel")));
    return new UnreadMessage(
        fixture.get("text").asText(), role(fixture.get("side")), channel, before, null);
  }

  private static ParticipantRole role(JsonNode name) {
    return ParticipantRole.valueOf(upper(name));
  }

  private static String upper(JsonNode name) {
    return name.asText().toUpperCase(Locale.ROOT);
  }

  private static long[] longs(JsonNode array) {
    return IntStream.range(0, array.size()).mapToLong(i -> array.get(i).asLong()).toArray();
  }
}
