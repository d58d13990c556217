package io.earshot.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.wire.deadletter.DeadLetterReason;
import io.earshot.wire.deadletter.UnreadableRecordException;
import io.earshot.wire.record.RawRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What docs/formats.md tells users is true. */
class FormatsPageTest {

  private static final Path PAGE = Path.of("..", "..", "docs", "formats.md");

  @Test
  void everyExampleIsReadAndWrittenAgainAsItStands() throws Exception {
    Map<String, List<String>> examples = examples();

    assertThat(examples.keySet())
        .containsExactlyInAnyOrderElementsOf(Topics.all().stream().map(Topic::name).toList());
    for (Map.Entry<String, List<String>> section : examples.entrySet()) {
      Topic<?> topic = Topics.named(section.getKey());
      for (String example : section.getValue()) {
        assertThat(readAndWritten(topic, example)).isEqualTo(example);
      }
    }
  }

  @Test
  void everyTypeOfEventHasAnExample() throws Exception {
    assertThat(examples().get("conversation-events.v1")).hasSize(10);
  }

  @Test
  void everyReasonOfADeadLetterIsExplained() throws Exception {
    String page = Files.readString(PAGE);

    for (DeadLetterReason reason : DeadLetterReason.values()) {
      assertThat(page).contains("| " + reason + " |");
    }
  }

  private static <T> String readAndWritten(Topic<T> topic, String json)
      throws UnreadableRecordException {
    byte[] value = json.getBytes(StandardCharsets.UTF_8);
    RawRecord record = new RawRecord(topic.name(), 0, 0, RawRecord.NO_TIMESTAMP, null, value);
    return new String(topic.encode(topic.decode(record)).value(), StandardCharsets.UTF_8);
  }

  /** The lines of the page's blocks of JSON, under the heading that names their topic. */
  private static Map<String, List<String>> examples() throws IOException {
    Map<String, List<String>> examples = new LinkedHashMap<>();
    String topic = "";
    for (String line : Files.readAllLines(PAGE)) {
      if (line.startsWith("### ")) {
        topic = line.substring("### ".length());
      } else if (line.startsWith("{")) {
        examples.computeIfAbsent(topic, name -> new ArrayList<>()).add(line);
      }
    }
    return examples;
  }
}
